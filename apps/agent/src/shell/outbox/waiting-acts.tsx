import { useOutbox } from '../../lib/outbox/outbox.ts'
import { useText } from '../../lib/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { LostActLine } from './lost-act-line.tsx'
import styles from './waiting-acts.module.css'

/** What waits for the connection, and what could not be done when it was back. */
export function WaitingActs() {
  const t = useText()
  const { waiting, lost } = useOutbox()
  if (waiting.length + lost.length === 0) return null
  return (
    <div className={styles.notices}>
      {waiting.length > 0 && <Banner>{t('outbox.waiting', { count: waiting.length })}</Banner>}
      {lost.map(act => (
        <LostActLine key={act.id} act={act} />
      ))}
    </div>
  )
}
