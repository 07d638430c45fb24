import type { Groups } from '@stoa/contract/conditions'
import { blankProblems } from '../../lib/conditions/blank.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import styles from './trial.module.css'

const days = 30
const examples = 5

/** What the conditions come to before anything is saved: how many tickets, and some of them. */
export function Trial({ groups }: { groups: Groups }) {
  const t = useText()
  const trial = useAct('views.try')
  const found = trial.variables?.body.groups === groups ? trial.data : undefined
  return (
    <div className={styles.trial}>
      <Button
        size="small"
        busy={trial.isPending}
        disabled={blankProblems(groups).length > 0}
        onClick={() => trial.mutate({ body: { groups, days } })}
      >
        {t('views:try')}
      </Button>
      <div role="status" className={styles.found}>
        {found && (
          <>
            <p>
              {t('views:tried', { count: found.estimated })}
              {found.sampled && ` ${t('views:triedEstimate')}`}
            </p>
            <ul className={styles.examples}>
              {found.examples.slice(0, examples).map(({ ticket, department }) => (
                <li key={ticket.id}>
                  <bdi className={styles.subject}>{ticket.subject}</bdi>
                  <bdi className={styles.department}>{department.name}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
