import type { Catalogue } from '@stoa/text/catalogues'
import type { Translate } from '@stoa/text/translator'

type Known = keyof Catalogue['explained']['because']

/** What a rule answered to, from the name of the event; several events of one kind are told alike. */
const words: Readonly<Record<string, Known>> = {
  time: 'time',
  'ticket.opened': 'opened',
  'message.received': 'message',
  'reply.sent': 'reply',
  'note.added': 'note',
  'ticket.assigned': 'assigned',
  'ticket.transferred': 'transferred',
  'ticket.tagged': 'tags',
  'ticket.untagged': 'tags',
  'ticket.prioritised': 'priority',
  'sla.level-changed': 'level',
  'sla.warned': 'dueSoon',
  'sla.breached': 'overdue',
  'delivery.sent': 'delivery',
  'delivery.failed': 'delivery',
  'ticket.resolved': 'status',
  'ticket.reopened': 'status',
  'ticket.postponed': 'status',
  'ticket.returned': 'status',
  'ticket.closed': 'status',
  'ticket.marked-answered': 'status',
  'ticket.marked-spam': 'status',
  'ticket.unmarked-spam': 'status',
  'ticket.deleted': 'status',
  'ticket.restored': 'status',
  'ticket.merged': 'relation',
}

export const becauseWord = (because: string, t: Translate): string =>
  t(`explained:because.${words[because] ?? 'other'}`)
