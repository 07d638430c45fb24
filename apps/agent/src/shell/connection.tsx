import { useConnection } from '../lib/connection.ts'
import { useText } from '../lib/text.ts'
import { Spinner } from '../ui/spinner.tsx'
import styles from './connection.module.css'

/** Appears only when the connection has been away for a moment; nobody needs to know of a blink. */
export function Connection() {
  const t = useText()
  const away = useConnection() === 'reconnecting'
  return (
    <div role="status">
      {away && (
        <p className={styles.away}>
          <Spinner />
          {t('reconnecting')}
        </p>
      )}
    </div>
  )
}
