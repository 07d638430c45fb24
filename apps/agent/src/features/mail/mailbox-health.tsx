import type { Mailbox } from '@stoa/contract/mail'
import { shortMoment } from '@stoa/text/format'
import { Check, CirclePause, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import styles from './mailbox-health.module.css'

const looks = {
  connecting: { tone: 'neutral', Icon: LoaderCircle },
  connected: { tone: 'positive', Icon: Check },
  failing: { tone: 'danger', Icon: TriangleAlert },
  off: { tone: 'neutral', Icon: CirclePause },
} as const

/** How the connection is, since when, and in the server's own words what is or was wrong. */
export function MailboxHealth({ mailbox: { health, missingFolders } }: { mailbox: Mailbox }) {
  const t = useText()
  const reader = useReader()
  const { state, since, problem, problemAt, lookedAt, lastMailAt } = health
  const { tone, Icon } = looks[state]
  const at = (moment: string) => ({ moment: shortMoment(moment, reader, Date.now()) })
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
        {since && <span className={styles.since}>{t('mail:health.since', at(since))}</span>}
        {lookedAt && <span className={styles.since}>{t('mail:health.looked', at(lookedAt))}</span>}
        {lookedAt && (
          <span className={styles.since}>
            {lastMailAt ? t('mail:health.lastMail', at(lastMailAt)) : t('mail:health.noMail')}
          </span>
        )}
      </p>
      {problem && state !== 'connected' && (
        <pre className={styles.problem} dir="auto">
          {problem}
        </pre>
      )}
      {problem && problemAt && state === 'connected' && (
        <p className={styles.since}>
          {t('mail:health.lastProblem', at(problemAt))} <bdi>{problem}</bdi>
        </p>
      )}
      {missingFolders.map(({ path, since: gone }) => (
        <Banner key={path} tone="warning">
          {t('mail:health.missingFolder', { folder: path, ...at(gone) })}
        </Banner>
      ))}
    </div>
  )
}
