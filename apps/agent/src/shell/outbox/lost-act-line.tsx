import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { plainText } from '../../lib/html/plain-text.ts'
import { type LostAct, outbox } from '../../lib/outbox/outbox.ts'
import type { ActThatWaits } from '../../lib/outbox/waits.ts'
import { writtenIn } from '../../lib/outbox/written.ts'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './waiting-acts.module.css'

const words = {
  'tickets.reply': 'tickets:keys.reply',
  'tickets.forward': 'tickets:keys.forward',
  'tickets.note': 'tickets:keys.note',
  'tickets.assign': 'tickets:keys.assign',
  'tickets.tag': 'tickets:tags',
  'tickets.untag': 'tickets:tags',
  'tickets.prioritise': 'tickets:keys.priority',
  'tickets.postpone': 'tickets:keys.postpone',
  'tickets.resolve': 'tickets:keys.resolve',
  'tickets.reopen': 'tickets:keys.resolve',
  'tickets.markAnswered': 'tickets:keys.markAnswered',
  'tickets.follow': 'tickets:keys.follow',
  'tickets.unfollow': 'tickets:keys.follow',
} as const satisfies Record<ActThatWaits, string>

/** What was not done, on which ticket and why; with what was written, so that nothing of it is lost. */
export function LostActLine({ act }: { act: LostAct }) {
  const t = useText()
  const params = { id: act.ticketId }
  const ticket = useQuery({ ...query('tickets.get', { params }), retry: false }).data
  const written = writtenIn(act)
  return (
    <Banner
      tone="warning"
      action={
        <Button size="small" onClick={() => outbox.dismiss(act.id)}>
          {t('dismiss')}
        </Button>
      }
    >
      <p>
        {t('outbox.lost', {
          act: t(words[act.key as ActThatWaits]),
          reason: t(`errors:${act.code}`),
        })}{' '}
        {ticket && (
          <Link to={paths.ticket} params={params} search={{}}>
            <bdi>{ticket.subject}</bdi>
          </Link>
        )}
      </p>
      {written && (
        <details>
          <summary>{t('outbox.written')}</summary>
          <p className={styles.written} dir="auto">
            {plainText(written.html)}
          </p>
        </details>
      )}
    </Banner>
  )
}
