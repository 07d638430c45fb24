import type { TimelineItem } from '@stoa/contract/timeline'
import { briefMoment, fullMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import {
  AlarmClock,
  ArchiveRestore,
  ArrowRightLeft,
  AtSign,
  BellOff,
  Biohazard,
  Bot,
  Check,
  ChevronsUpDown,
  CircleAlert,
  CircleDot,
  Clock,
  ClockAlert,
  Eye,
  EyeOff,
  FileX2,
  Gauge,
  Import,
  Link2,
  ListChecks,
  ListTodo,
  Lock,
  MailCheck,
  Merge,
  OctagonPause,
  PencilLine,
  RotateCcw,
  Send,
  ShieldBan,
  ShieldCheck,
  Split,
  SquarePlay,
  Tag,
  Timer,
  Trash2,
  Undo2,
  UserRound,
  UserRoundMinus,
  UserRoundPlus,
  Workflow,
} from 'lucide-react'
import { type ReactNode, Suspense, useId, useState } from 'react'
import { loadTexts } from '../../../lib/language.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import { lazily } from '../../../ui/lazily.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
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
  'ticket.subject-changed': <PencilLine />,
  'ticket-field.set': <PencilLine />,
  'ticket.marked-answered': <MailCheck />,
  'ticket.marked-spam': <ShieldBan />,
  'ticket.unmarked-spam': <ShieldCheck />,
  'ticket.deleted': <Trash2 />,
  'ticket.restored': <ArchiveRestore />,
  'ticket.erased': <FileX2 />,
  'ticket.purged': <FileX2 />,
  'mail-ban.created': <ShieldBan />,
  'message.refused': <ShieldBan />,
  'ticket.merged': <Merge />,
  'ticket.unmerged': <Split />,
  'ticket.linked': <Link2 />,
  'ticket.split': <Split />,
  'task.added': <ListTodo />,
  'task.changed': <ListTodo />,
  'task.completed': <ListChecks />,
  'task.reopened': <ListTodo />,
  'task.moved': <ListTodo />,
  'task.removed': <ListTodo />,
  'task.restored': <ListTodo />,
  'ticket.followed': <Eye />,
  'ticket.unfollowed': <EyeOff />,
  'agent.mentioned': <AtSign />,
  'ticket.requester-changed': <UserRound />,
  'participant.added': <UserRoundPlus />,
  'participant.removed': <UserRoundMinus />,
  'ticket.imported': <Import />,
  'automatic-answer.sent': <Bot />,
  'automatic-answer.muted': <BellOff />,
  'sla.level-changed': <Gauge />,
  'sla.warned': <Clock />,
  'sla.breached': <ClockAlert />,
  'offer.expired': <UserRound />,
  'rule.fired': <Workflow />,
  'rule.failed': <CircleAlert />,
  'rule.stopped': <OctagonPause />,
  'macro.applied': <SquarePlay />,
  'ticket.resolved': <Check />,
  'ticket.reopened': <RotateCcw />,
  'message.received': <RotateCcw />,
  'attachment.infected': <Biohazard />,
  'attachment.removed': <Biohazard />,
  'delivery.held': <Clock />,
  'delivery.failed': <CircleAlert />,
  'reply.left': <Send />,
  'reply.returned': <Undo2 />,
  'spent-time.added': <Timer />,
  'spent-time.changed': <Timer />,
  'spent-time.removed': <Timer />,
}

/** The languages of conditions and actions are long; they come when somebody asks. */
const Explanation = lazily(async () => {
  const [{ Explanation: component }] = await Promise.all([
    import('./explanation/explanation.tsx'),
    loadTexts('automation'),
  ])
  return { default: component }
})

type Props = {
  item: TimelineItem
  /** By which it can be explained. */
  run: TimelineItem | undefined
  ticketId: number
}

export function EventLine({ item, run, ticketId }: Props) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const id = useId()
  const [open, setOpen] = useState(false)
  const runId = run?.data.runId
  return (
    <div className={styles.event}>
      <div className={styles.line}>
        {icons[item.name] ?? <CircleDot />}
        <p className={styles.sentence}>
          <Sentence text={eventSentence(item, t, reader)} other={item.data.other} />
          {runId !== undefined && (
            <button
              type="button"
              className={styles.why}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onClick={() => setOpen(!open)}
            >
              {t('timeline:why')}
            </button>
          )}
        </p>
        <time className={styles.time} dateTime={item.at} title={fullMoment(item.at, reader)}>
          {briefMoment(item.at, reader, now)}
        </time>
      </div>
      {open && runId !== undefined && (
        <div id={id} className={styles.explanation}>
          <Suspense fallback={<Skeleton lines={3} />}>
            <Explanation ticketId={ticketId} runId={runId} />
          </Suspense>
        </div>
      )}
    </div>
  )
}

/** The code of another ticket leads there. */
function Sentence({ text, other }: { text: string; other: TimelineItem['data']['other'] }) {
  const [before, after] = other ? text.split(other.code) : []
  if (!other || before === undefined || after === undefined) return text
  return (
    <>
      {before}
      <Link to={paths.ticket} params={{ id: other.id }} preload="intent" activeProps={{}}>
        {other.code}
      </Link>
      {after}
    </>
  )
}
