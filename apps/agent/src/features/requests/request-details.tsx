import type { OutgoingRequest } from '@stoa/contract/requests'
import { count, fullMoment } from '@stoa/text/format'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import styles from './request-details.module.css'

/** Each time that it was tried, with the other side's words; and what was sent. */
export function RequestDetails({ request: { attempts, body } }: { request: OutgoingRequest }) {
  const t = useText()
  const reader = useReader()
  return (
    <div className={styles.details}>
      {attempts.length === 0 && <p className={styles.facts}>{t('requests:notTried')}</p>}
      <ol className={styles.attempts}>
        {attempts.map(({ at, status, answer, milliseconds }) => (
          <li key={at} className={styles.attempt}>
            <p className={styles.facts}>
              <time dateTime={at}>{fullMoment(at, reader)}</time>
              <span>
                {status === null
                  ? t('requests:noAnswer')
                  : t('requests:answeredWith', { status: String(status) })}
              </span>
              <span>{t('requests:tookMilliseconds', { time: count(milliseconds, reader.language) })}</span>
            </p>
            {answer && <Words text={answer} label={t('requests:answer')} />}
          </li>
        ))}
      </ol>
      {body && (
        <div className={styles.attempt}>
          <p className={styles.facts}>{t('requests:body')}</p>
          <Words text={body} label={t('requests:body')} />
        </div>
      )}
    </div>
  )
}

/** What programs say to each other stands from left to right, and scrolls by itself where it is long. */
const Words = ({ text, label }: { text: string; label: string }) => (
  <section
    className={styles.words}
    dir="ltr"
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    tabIndex={0}
  >
    {text}
  </section>
)
