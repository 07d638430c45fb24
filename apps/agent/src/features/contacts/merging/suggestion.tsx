import type { Duplicate } from '@stoa/contract/contact-merging'
import type { ContactItem } from '@stoa/contract/contacts'
import { Link } from '@tanstack/react-router'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import styles from './merging.module.css'

const stale = ['contactMerging.duplicates'] as const

/** Two contacts that may be one. On the page of one of them (`on`) only the other one is named. */
export function Suggestion({ pair, on }: { pair: Duplicate; on?: number }) {
  const t = useText()
  const mayMerge = usePermission('contact.merge')
  const again = useAct('contactMerging.suggest', { stale })
  const dismiss = useAct('contactMerging.dismiss', {
    stale,
    onDone: (_, { params: { id } }) =>
      sayWithUndo(t('contacts:merging.toldApart'), () => again.mutate({ params: { id } })),
  })
  const { one, other, why } = pair
  const shown = [one, other].filter(({ id }) => id !== on)
  return (
    <li className={styles.pair}>
      <div className={styles.people}>
        {shown.map(contact => (
          <Person key={contact.id} contact={contact} />
        ))}
      </div>
      <Badge>{t(`contacts:merging.why.${why}`)}</Badge>
      {mayMerge && (
        <span className={styles.acts}>
          <MergeDialog
            contactId={on ?? one.id}
            otherId={on === other.id ? one.id : other.id}
            trigger={<Button size="small">{t('contacts:merging.mergeThem')}</Button>}
          />
          <Button
            size="small"
            look="quiet"
            busy={dismiss.isPending}
            onClick={() => dismiss.mutate({ params: { id: pair.id } })}
          >
            {t('contacts:merging.twoPeople')}
          </Button>
        </span>
      )}
    </li>
  )
}

function Person({ contact: { id, name, email, phone, company } }: { contact: ContactItem }) {
  const t = useText()
  const below = [name && email, phone, company?.name].filter(Boolean).join(' · ')
  return (
    <span className={styles.person}>
      <Link to={paths.contact} params={{ id }} preload="intent">
        <bdi>{name || email || phone || t('contacts:noName')}</bdi>
      </Link>
      {below && <span className={styles.hint}>{below}</span>}
    </span>
  )
}
