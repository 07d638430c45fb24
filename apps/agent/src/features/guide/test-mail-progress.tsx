import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { paths } from '../../paths.ts'
import { classes } from '../../ui/classes.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { serverWords } from './server-words.ts'
import styles from './test-mail-progress.module.css'
import { patience, type TestMail } from './use-guide.ts'

type Mark = 'done' | 'now' | 'failed' | 'ahead'
const marks: Record<Mark, ReactNode> = {
  done: <CircleCheck />,
  now: <Spinner />,
  failed: <CircleAlert />,
  ahead: <CircleDashed />,
}

/** Written, taken by the mail server, back as a ticket: where a test mail is at this moment. */
export function TestMailProgress({ mail }: { mail: TestMail }) {
  const t = useText()
  const now = useNow()
  const { state, ticket } = mail
  const words = serverWords(mail.answer, t)
  const isLate = state === 'sent' && now - Date.parse(mail.sentAt) > patience
  const sending: Record<TestMail['state'], [Mark, string]> = {
    queued: ['now', t('guide:mail.queued')],
    sent: ['done', t('guide:mail.sent')],
    arrived: ['done', t('guide:mail.sent')],
    failed: ['failed', t('guide:mail.failed')],
  }
  const arriving: Record<TestMail['state'], [Mark, string]> = {
    queued: ['ahead', t('guide:mail.waiting')],
    sent: ['now', t('guide:mail.waiting')],
    arrived: ['done', t('guide:mail.arrived')],
    failed: ['ahead', t('guide:mail.notArrived')],
  }
  return (
    <div role="status">
      <ol className={styles.stages} aria-label={t('guide:mail.progress', { to: `\u2068${mail.to}\u2069` })}>
        <Stage mark={sending[state][0]} words={sending[state][1]}>
          {words && state !== 'arrived' && (
            <span className={styles.answer} dir="auto">
              {words}
            </span>
          )}
        </Stage>
        <Stage mark={arriving[state][0]} words={arriving[state][1]}>
          {ticket && (
            <>
              <Link to={paths.ticket} params={{ id: ticket.id }}>
                <bdi>{ticket.name}</bdi>
              </Link>
              <span className={styles.after}>{t('guide:mail.after', { count: mail.arrivedAfter ?? 0 })}</span>
            </>
          )}
        </Stage>
      </ol>
      {isLate && (
        <p className={styles.late}>
          {t('guide:mail.late')} <Link to={paths.mail}>{t('guide:mail.mailPage')}</Link>
        </p>
      )}
    </div>
  )
}

const Stage = ({ mark, words, children }: { mark: Mark; words: string; children: ReactNode }) => (
  <li className={classes(styles.stage, styles[mark])}>
    <span className={styles.mark} aria-hidden="true">
      {marks[mark]}
    </span>
    <span className={styles.words}>
      <span>{words}</span>
      {children}
    </span>
  </li>
)
