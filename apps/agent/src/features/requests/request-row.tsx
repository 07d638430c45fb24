import type { OutgoingRequest } from '@stoa/contract/requests'
import { briefMoment, fullMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { Ban, CheckCheck, ChevronDown, CircleAlert, Clock, Send } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { paths } from '../../paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { RequestDetails } from './request-details.tsx'
import { RequestReason } from './request-reason.tsx'
import styles from './request-row.module.css'
import { SendAgain } from './send-again.tsx'

type State = OutgoingRequest['state']
type Tone = 'neutral' | 'accent' | 'danger' | 'warning' | 'positive'

const looks: Record<State, { tone: Tone; icon: ReactNode }> = {
  waiting: { tone: 'neutral', icon: <Clock /> },
  sending: { tone: 'accent', icon: <Send /> },
  done: { tone: 'positive', icon: <CheckCheck /> },
  failed: { tone: 'danger', icon: <CircleAlert /> },
  refused: { tone: 'warning', icon: <Ban /> },
}

/** One request: what became of it in a line, why where it went wrong, and each attempt on demand. */
export function RequestRow({ request }: { request: OutgoingRequest }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { state, method, url, ticket, rule, macro, createdAt, attempts, nextAttemptAt } = request
  const unsent = state === 'failed' || state === 'refused'
  return (
    <li className={styles.request}>
      <div className={styles.head}>
        <Badge {...looks[state]}>{t(`requests:states.${state}`)}</Badge>
        <bdi className={styles.address} dir="ltr">
          <span className={styles.method}>{method}</span> {url}
        </bdi>
        <time className={styles.time} dateTime={createdAt} title={fullMoment(createdAt, reader)}>
          {briefMoment(createdAt, reader, now)}
        </time>
      </div>
      <p className={styles.facts}>
        {rule && <span>{t('requests:byRule', { name: `\u2068${rule.name}\u2069` })}</span>}
        {macro && <span>{t('requests:byMacro', { name: `\u2068${macro.name}\u2069` })}</span>}
        {ticket && (
          <Link to={paths.ticket} params={{ id: ticket.id }} className={styles.ticket}>
            <bdi>{ticket.code}</bdi> <bdi>{ticket.subject}</bdi>
          </Link>
        )}
        {state === 'waiting' && attempts.length > 0 && nextAttemptAt && (
          <span>{t('requests:nextAttempt', { moment: fullMoment(nextAttemptAt, reader) })}</span>
        )}
      </p>
      <RequestReason request={request} />
      <div className={styles.acts}>
        <Button
          look="quiet"
          size="small"
          className={styles.more}
          icon={<ChevronDown className={styles.arrow} data-open={open || undefined} />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {attempts.length > 0 ? t('requests:attempts', { count: attempts.length }) : t('requests:details')}
        </Button>
        {unsent && <SendAgain request={request} />}
      </div>
      {open && (
        <div id={id}>
          <RequestDetails request={request} />
        </div>
      )}
    </li>
  )
}
