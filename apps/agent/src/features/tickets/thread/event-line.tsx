import type { TimelineItem } from '@stoa/contract/timeline'
import { briefMoment, fullMoment } from '@stoa/text/format'
import {
  AlarmClock,
  ArrowRightLeft,
  Bot,
  Check,
  ChevronsUpDown,
  CircleAlert,
  CircleDot,
  Clock,
  ClockAlert,
  Gauge,
  Lock,
  RotateCcw,
  Tag,
  UserRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import styles from './event-line.module.css'
import { eventSentence } from './event-sentence.ts'

const icons: Partial<Record<TimelineItem['name'], ReactNode>> = {
  'ticket.assigned': <UserRound />,
  'ticket.transferred': <ArrowRightLeft />,
  'ticket.tagged': <Tag />,
  'ticket.untagged': <Tag />,
  'ticket.prioritised': <ChevronsUpDown />,
  'ticket.postponed': <AlarmClock />,
  'ticket.returned': <AlarmClock />,
  'ticket.closed': <Lock />,
  'automatic-answer.sent': <Bot />,
  'sla.level-changed': <Gauge />,
  'sla.warned': <Clock />,
  'sla.breached': <ClockAlert />,
  'offer.expired': <UserRound />,
  'ticket.resolved': <Check />,
  'ticket.reopened': <RotateCcw />,
  'message.received': <RotateCcw />,
  'delivery.failed': <CircleAlert />,
}

export function EventLine({ item }: { item: TimelineItem }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  return (
    <p className={styles.line}>
      {icons[item.name] ?? <CircleDot />}
      <span className={styles.sentence}>{eventSentence(item, t, reader)}</span>
      <time className={styles.time} dateTime={item.at} title={fullMoment(item.at, reader)}>
        {briefMoment(item.at, reader, now)}
      </time>
    </p>
  )
}
