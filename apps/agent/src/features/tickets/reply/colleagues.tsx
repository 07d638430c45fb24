import { Eye, PenLine } from 'lucide-react'
import { listed } from '../../../lib/conditions/listed.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { apart } from '../thread/apart.ts'
import styles from './colleagues.module.css'
import { usePresence } from './use-presence.ts'

type Props = { ticketId: number; writes: boolean }

/** Who else looks at the ticket or writes an answer, so that no two answers collide. */
export function Colleagues({ ticketId, writes }: Props) {
  const t = useText()
  const { language } = useReader()
  const colleagues = usePresence(ticketId, writes)
  const named = (wanted: boolean) =>
    colleagues.filter(each => each.writes === wanted).map(({ name }) => apart(name))
  const [writing, viewing] = [named(true), named(false)]
  return (
    <div className={styles.colleagues} role="status">
      {writing.length > 0 && (
        <p className={styles.writes}>
          <PenLine aria-hidden="true" />
          {t('tickets:presence.writes', { names: listed(writing, 'all', language) })}
        </p>
      )}
      {viewing.length > 0 && (
        <p className={styles.views}>
          <Eye aria-hidden="true" />
          {t('tickets:presence.views', { names: listed(viewing, 'all', language) })}
        </p>
      )}
    </div>
  )
}
