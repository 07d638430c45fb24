import type { AnswerOf } from '@stoa/client/shape'
import { relativeTime } from '@stoa/text/format'
import { useQuery } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { say } from '../../ui/toasts.ts'
import { deviceOf } from './device-name.ts'
import styles from './my-sessions.module.css'

type Session = AnswerOf<'sessions.list'>['items'][number]

/** In Arabic, the groups of an IPv6 address would change places. */
const leftToRight = (text: string) => `\u2066${text}\u2069`

export function MySessions() {
  const t = useText()
  const { language } = useMe()
  const sessions = useQuery(query('sessions.list')).data?.items
  const revoke = useAct('sessions.revoke', {
    stale: ['sessions.list'],
    onDone: () => say(t('people:me.signedOut')),
  })
  const nameOf = ({ device }: Session) => {
    const known = deviceOf(device)
    return known ? t('people:me.device', known) : t('people:me.unknownDevice')
  }
  return (
    <Section layout="beside" title={t('people:me.sessions')} text={t('people:me.sessionsText')}>
      {!sessions && <Skeleton />}
      <ul className={styles.list}>
        {sessions?.map(session => (
          <li key={session.id} className={styles.session}>
            <MonitorSmartphone aria-hidden="true" className={styles.icon} />
            <div className={styles.words} title={session.device}>
              <span className={styles.name}>
                {nameOf(session)}
                {session.current && <Badge tone="positive">{t('people:me.thisDevice')}</Badge>}
              </span>
              <span className={styles.aside}>
                {t('people:me.address', { address: leftToRight(session.address) })}
              </span>
              <span className={styles.aside}>
                {t('people:me.lastSeen', { when: relativeTime(session.lastSeenAt, language, Date.now()) })}
              </span>
            </div>
            {!session.current && (
              <Button
                size="small"
                aria-label={t('people:me.signOutNamed', { device: nameOf(session) })}
                busy={revoke.isPending && revoke.variables?.params.id === session.id}
                onClick={() => revoke.mutate({ params: { id: session.id } })}
              >
                {t('people:me.signOutDevice')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
