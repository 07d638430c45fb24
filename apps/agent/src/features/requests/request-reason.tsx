import type { OutgoingRequest } from '@stoa/contract/requests'
import { useText } from '../../lib/text.ts'
import styles from './request-reason.module.css'

/** What the operator writes to let requests into a private network; a name, not a word. */
const setting = 'STOA_REQUEST_NETWORKS'

/** Why a request did not go through, and what a person can do about it. */
export function RequestReason({ request: { state, reason } }: { request: OutgoingRequest }) {
  const t = useText()
  if (!reason || state === 'done') return null
  return (
    <div className={styles.reason}>
      <p className={styles.what}>{t(`requests:reasons.${reason}`)}</p>
      <p>{t(`requests:whatToDo.${reason}`, { setting: `\u2068${setting}\u2069` })}</p>
      {reason === 'private-address' && (
        <code className={styles.example} dir="ltr">{`${setting}=10.0.5.0/24`}</code>
      )}
    </div>
  )
}
