import { z } from 'zod'
import { linkReasons, muteReasons } from './links.ts'
import { author } from './messages.ts'
import { stopReasons } from './rules.ts'
import { id, moment, reference } from './shapes.ts'
import { channel, priority, status } from './ticket-shapes.ts'

export const timelineNames = [
  'ticket.opened',
  'ticket.imported',
  'message.imported',
  'message.received',
  'reply.sent',
  'reply.left',
  'reply.returned',
  'ticket.forwarded',
  'note.added',
  'attachment.infected',
  'attachment.removed',
  'ticket.assigned',
  'ticket.transferred',
  'ticket.tagged',
  'ticket.untagged',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.postponed',
  'ticket.returned',
  'ticket.prioritised',
  'ticket.closed',
  'automatic-answer.sent',
  'automatic-answer.muted',
  'delivery.sent',
  'delivery.held',
  'delivery.failed',
  'delivery.withdrawn',
  'delivery.scheduled',
  'delivery.rescheduled',
  'sla.level-changed',
  'sla.warned',
  'sla.breached',
  'offer.expired',
  'rule.fired',
  'rule.failed',
  'rule.stopped',
  'macro.applied',
  'ticket.subject-changed',
  'ticket.marked-answered',
  'ticket.marked-spam',
  'ticket.unmarked-spam',
  'ticket.deleted',
  'ticket.restored',
  'ticket.erased',
  'ticket.purged',
  'ticket.merged',
  'ticket.unmerged',
  'task.added',
  'task.changed',
  'task.completed',
  'task.reopened',
  'task.moved',
  'task.removed',
  'task.restored',
  'ticket.followed',
  'ticket.unfollowed',
  'agent.mentioned',
  'ticket.split',
  'ticket.requester-changed',
  'participant.added',
  'participant.removed',
  'ticket.linked',
  'mail-ban.created',
  'message.refused',
  'ticket-field.set',
  'spent-time.added',
  'spent-time.changed',
  'spent-time.removed',
] as const

/** Why Stoa itself, or a press of "To solve", gave a ticket to somebody or took it back. */
export const assignmentReasons = ['to-solve', 'distribution', 'not-begun', 'agent-away'] as const
export type AssignmentReason = (typeof assignmentReasons)[number]

const fromTo = z.object({ from: reference.nullable(), to: reference.nullable() })
export const timelineItem = z.object({
  id,
  name: z.enum(timelineNames),
  at: moment,
  actor: author,
  data: z.object({
    messageId: id.optional(),
    status: z.object({ from: status, to: status }).optional(),
    department: fromTo.optional(),
    assignee: fromTo.optional(),
    tag: z.string().optional(),
    channel: channel.optional(),
    answer: z.string().optional(),
    reason: z
      .enum([...assignmentReasons, ...stopReasons])
      .optional()
      .meta({ description: 'Why somebody got the ticket, or why a rule was stopped' }),
    priority: z.object({ from: priority, to: priority }).optional(),
    until: moment
      .optional()
      .meta({ description: 'Until when it was postponed, an answer waits, or a ban holds' }),
    metric: z.string().optional().meta({ description: 'Which SLA clock' }),
    dueAt: moment.optional(),
    level: fromTo.optional(),
    template: z.string().optional().meta({ description: 'Which automatic answer' }),
    other: z
      .object({ id, code: z.string() })
      .nullable()
      .optional()
      .meta({ description: 'The other ticket of a merging or a link; null: one that you may not see' }),
    direction: z.enum(['into', 'from']).optional(),
    why: z
      .enum([...linkReasons, ...muteReasons])
      .optional()
      .meta({
        description:
          'Why a ticket is linked instead of being part of the other, or why nothing answered by itself',
      }),
    to: z.array(z.string()).optional().meta({ description: 'To whom it was forwarded' }),
    address: z
      .string()
      .optional()
      .meta({ description: 'To whom nothing was sent, or who takes part now or not any more' }),
    ban: z.string().optional().meta({ description: 'The address, domain or network that is banned' }),
    words: z.string().optional().meta({ description: 'Why, in the words of who banned it' }),
    task: z.string().optional().meta({ description: 'As a task of the checklist was called' }),
    requester: fromTo.optional().meta({ description: 'Whose ticket it was and is' }),
    merged: z.literal(true).optional().meta({ description: 'The customer became part of another one' }),
    unmerged: z.literal(true).optional().meta({ description: 'And was taken out of it again' }),
    kept: z
      .literal(true)
      .optional()
      .meta({ description: 'A program wrote so often that the status was kept' }),
    apart: z.literal(true).optional().meta({ description: 'It was to go to somebody else' }),
    byMail: z
      .literal(true)
      .optional()
      .meta({ description: 'The agent answered from a mail program of their own' }),
    file: z
      .string()
      .optional()
      .meta({ description: 'In which a virus was found, or which was left out for that' }),
    virus: z.string().optional(),
    silent: z.literal(true).optional().meta({ description: 'The customer was not told' }),
    subject: z.object({ from: z.string(), to: z.string() }).optional(),
    field: reference.optional().meta({ description: 'A custom field that was filled in or emptied' }),
    rule: z.object({ id, name: z.string(), deleted: z.boolean() }).optional(),
    runId: id.optional().meta({ description: 'What a rule saw and did; see `rules.ofTicket`' }),
    macro: z.object({ id, name: z.string() }).optional(),
    person: reference.optional().meta({ description: 'To whom it had been offered, or whose time it was' }),
    minutes: z.int().optional().meta({ description: 'Time that was spent' }),
    day: z.string().optional(),
    before: z
      .object({ minutes: z.int(), day: z.string() })
      .optional()
      .meta({ description: 'What it was before it was corrected' }),
  }),
})
export type TimelineItem = z.output<typeof timelineItem>
