import type { NotificationKind } from '@stoa/contract/notification-kinds'
import type { Notification } from '@stoa/contract/notifications'
import type { Translate } from '@stoa/text/translator'
import type { LinkProps } from '@tanstack/react-router'
import {
  AtSign,
  CircleAlert,
  ClockAlert,
  Inbox,
  ListChecks,
  type LucideIcon,
  MailWarning,
  MessageSquare,
  MoveRight,
  StickyNote,
  Timer,
  UserRoundCheck,
} from 'lucide-react'
import { paths } from '../../paths.ts'

const isolated = (name: string) => `\u2068${name}\u2069`

/** The sentence, in the reader's language. */
export const saysOf = ({ kind, actor, about }: Notification, t: Translate): string =>
  t(`notifications:says.${kind}`, { who: isolated(actor.name), about: isolated(about ?? '') })

export const iconOf: Readonly<Record<NotificationKind, LucideIcon>> = {
  mentioned: AtSign,
  assigned: UserRoundCheck,
  'delivery-failed': MailWarning,
  'sla-breached': ClockAlert,
  'sla-warned': Timer,
  answered: MessageSquare,
  'answered-followed': MessageSquare,
  noted: StickyNote,
  'batch-finished': ListChecks,
  transferred: MoveRight,
  opened: Inbox,
  'department-answered': MessageSquare,
  'department-sla-breached': ClockAlert,
  'department-sla-warned': Timer,
  'rule-failed': CircleAlert,
  'mail-stopped': MailWarning,
}

type Target = Pick<LinkProps, 'to' | 'params' | 'search'>

/** Where there is more about it. */
export const targetOf = ({ kind, ticket }: Notification): Target | null => {
  if (ticket) return { to: paths.ticket, params: { id: ticket.id }, search: {} }
  if (kind === 'batch-finished') return { to: paths.batches }
  return kind === 'mail-stopped' ? { to: paths.mail } : null
}
