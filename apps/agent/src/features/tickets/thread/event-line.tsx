import type { TimelineItem } from '@stoa/contract/tickets'
import { briefMoment, fullMoment } from '@stoa/text/format'
import { ArrowRightLeft, Check, CircleAlert, CircleDot, RotateCcw, Tag, UserRound } from 'lucide-react'
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
      <span className={styles.sentence}>{eventSentence(item, t)}</span>
      <time className={styles.time} dateTime={item.at} title={fullMoment(item.at, reader)}>
        {briefMoment(item.at, reader, now)}
      </time>
    </p>
  )
}
