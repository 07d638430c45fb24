import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { fullMoment, shortDuration } from '@stoa/text/format'
import { Clock, ClockAlert } from 'lucide-react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useNow } from '../../lib/use-now.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './due-mark.module.css'

type Props = { ticket: Pick<TicketItem, 'dueAt' | 'overdue' | 'postponedUntil'> }

/** How long until a ticket is due, since when it is overdue, or when it returns; nothing where no clock runs. */
export function DueMark({ ticket }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { dueAt, overdue, postponedUntil } = ticket
  const moment = postponedUntil ?? dueAt
  if (!moment) return overdue ? <Overdue>{t('tickets:overdueOne')}</Overdue> : null
  const time = shortDuration(Math.abs(Date.parse(moment) - now), reader.language)
  const full = fullMoment(moment, reader)
  if (overdue)
    return (
      <Overdue title={t('tickets:dueAt', { moment: full })}>
        {Date.parse(moment) < now ? t('tickets:overdueBy', { time }) : t('tickets:overdueOne')}
      </Overdue>
    )
  const title = postponedUntil
    ? t('tickets:returnsAt', { moment: full })
    : t('tickets:dueAt', { moment: full })
  return (
    <time className={styles.due} dateTime={moment} title={title}>
      <Clock aria-hidden="true" />
      {postponedUntil ? t('tickets:returnsIn', { time }) : t('tickets:dueIn', { time })}
    </time>
  )
}

const Overdue = ({ title, children }: { title?: string; children: string }) => (
  <span className={styles.overdue} title={title}>
    <Badge tone="danger" icon={<ClockAlert aria-hidden="true" />}>
      {children}
    </Badge>
  </span>
)
