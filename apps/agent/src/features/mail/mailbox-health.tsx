import type { Mailbox } from '@stoa/contract/mail'
import { shortMoment } from '@stoa/text/format'
import { Check, CirclePause, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './mailbox-health.module.css'

const looks = {
  connecting: { tone: 'neutral', Icon: LoaderCircle },
  connected: { tone: 'positive', Icon: Check },
  failing: { tone: 'danger', Icon: TriangleAlert },
  off: { tone: 'neutral', Icon: CirclePause },
} as const

/** How the connection is, since when, and in the server's own words what is wrong. */
export function MailboxHealth({ health: { state, since, problem } }: Pick<Mailbox, 'health'>) {
  const t = useText()
  const reader = useReader()
  const { tone, Icon } = looks[state]
  const names = {
    connecting: t('mail:health.connecting'),
    connected: t('mail:health.connected'),
    failing: t('mail:health.failing'),
    off: t('mail:health.off'),
  }
  return (
    <div className={styles.health}>
      <p className={styles.line}>
        <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
          {names[state]}
        </Badge>
        {since && (
          <span className={styles.since}>
            {t('mail:health.since', { moment: shortMoment(since, reader, Date.now()) })}
          </span>
        )}
      </p>
      {problem && state !== 'connected' && (
        <pre className={styles.problem} dir="auto">
          {problem}
        </pre>
      )}
    </div>
  )
}
