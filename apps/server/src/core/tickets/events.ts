import type { LinkReason, MuteReason } from '@stoa/contract/links'
import type { Channel, Priority, Status } from '@stoa/contract/ticket-shapes'
import type { AssignmentReason } from '@stoa/contract/timeline'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }
/** There when a program wrote it, not a person: nothing may answer it by itself. */
type Written = { automatic?: true }

type Merging = { otherId: number; direction: 'into' | 'from'; status?: Change<Status> }

/** `kept`: programs have opened the ticket so often that it kept its status. */
/** `apart`: it came from somebody to whom a message had been forwarded. */
type Received = {
  messageId: number
  contactId: number
  status?: Change<Status>
  kept?: true
  apart?: true
} & Written

/** `task`: as it was called then. */
type Task = { taskId: number; task: string }

/** The facts about tickets. Each carries its ticket's id beside the data; `status` is there when it changed. */
export const ticketEvents = {
  'ticket.opened': event<
    {
      channel: Channel
      departmentId: number
      contactId: number
      messageId: number
      /** The company that the contact belonged to then. */
      companyId?: number
      /** The ticket that this one goes on from. */
      followsId?: number
      /** The ticket that its messages were split off from. */
      splitFromId?: number
      /** Somebody here wrote first: it waits for the customer. */
      outgoing?: true
      /** Those that it was opened with. */
      tags?: string[]
    } & Written
  >('A first message made a new ticket'),
  'ticket.imported': event<{ channel: Channel; departmentId: number; contactId: number; messageId: number }>(
    'The first message of an old conversation was taken in from an archive',
  ),
  'message.imported': event<{ messageId: number }>(
    'A further message of a conversation was taken in from an archive',
  ),
  'message.received': event<Received>('A customer wrote to a ticket that was there already'),
  /**
   * `sendAt`: it does not leave before. `later`: its writer chose that moment, so the customer has no answer before `reply.left`. `byMail`: its
   * writer wrote it in a mail program of their own.
   */
  'reply.sent': event<
    { messageId: number; sendAt?: string; later?: true; byMail?: true; status?: Change<Status> } & Written
  >('An answer to the customer was written; its delivery follows'),
  /** `resolves`: the ticket has stood as resolved by it since `writtenAt`. Whoever wrote it did it. */
  'reply.left': event<{ messageId: number; writtenAt: string; resolves?: true }>(
    'The moment came for which an answer was written',
  ),
  /** `status`: what the answer had changed was put back, with the postponing that went along where `unpostponed`. Sent after all, it is `reply.sent` once more. */
  'reply.returned': event<{
    messageId: number
    status?: Change<Status>
    apart?: true
    unpostponed?: true
  }>('An answer, or what was sent to somebody else, was taken back before it left'),
  'ticket.forwarded': event<{ messageId: number; to: string[]; sendAt?: string; later?: true }>(
    'Something of the ticket was sent to somebody else; its delivery follows',
  ),
  'automatic-answer.sent': event<{ messageId: number; template: string }>(
    'Stoa answered the customer by a template; its delivery follows',
  ),
  'automatic-answer.muted': event<{ template: string | null; address: string; why: MuteReason }>(
    'Something that answers by itself kept silent',
  ),
  'attachment.infected': event<{ messageId: number; file: string; virus: string }>(
    'A virus was found in a file of the ticket',
  ),
  'attachment.removed': event<{ messageId: number; file: string }>(
    'A file in which a virus was found was left out of an answer',
  ),
  'note.added': event<{ messageId: number }>('A note for colleagues was added'),
  'ticket.assigned': event<{ assigneeId: Change<number | null>; reason?: AssignmentReason }>(
    'The ticket went to an agent, or to nobody',
  ),
  'ticket.transferred': event<{ departmentId: Change<number>; assigneeId: Change<number | null> }>(
    'The ticket went to another department',
  ),
  'ticket.tagged': event<{ tag: string }>('A tag was added'),
  'ticket.untagged': event<{ tag: string }>('A tag was removed'),
  'ticket.prioritised': event<{ priority: Change<Priority> }>('The priority was changed'),
  'ticket.postponed': event<{ until: string; status?: Change<Status> }>(
    'The ticket was put off until a moment, or until another one',
  ),
  'ticket.returned': event<{ status: Change<Status> }>('The time of a postponed ticket came'),
  /** `silent`: the customer is not told. */
  'ticket.resolved': event<{ status: Change<Status>; silent?: true }>('The ticket was resolved'),
  'ticket.reopened': event<{ status: Change<Status> }>(
    'A resolved or postponed ticket was opened again by hand, or a mark as answered was taken back',
  ),
  'ticket.subject-changed': event<{ subject: Change<string> }>('The subject was changed'),
  'ticket.marked-answered': event<{ status: Change<Status> }>(
    'The customer was answered in another way, or needs no answer',
  ),
  'ticket.marked-spam': event<{ status: Change<Status> }>('The ticket was found to be spam'),
  /** `wrote`: the customer did, while it was spam. */
  'ticket.unmarked-spam': event<{ status: Change<Status>; wrote?: true }>(
    'The ticket was found not to be spam after all',
  ),
  'ticket.deleted': event<{ status: Change<Status> }>('The ticket was deleted'),
  'ticket.restored': event<{ status: Change<Status> }>('A deleted ticket was restored'),
  /**
   * Recorded on both: `direction` is `into` on the one that was merged into the other. `asked`: somebody waits for an answer here now.
   * `tags`: those that came along; `participants`, `leftOut`: who was taken in and left out because of it.
   */
  'ticket.merged': event<
    Merging & {
      asked?: true
      tasks?: number[]
      tags?: string[]
      participants?: string[]
      leftOut?: string[]
    }
  >('A ticket was merged into another one: its messages are shown there'),
  'ticket.unmerged': event<Merging>('The merging of a ticket into another one was undone'),
  /** Recorded on both: `direction` is `into` on the one that is newer. */
  'ticket.linked': event<{ otherId: number; direction: 'into' | 'from'; why: LinkReason }>(
    'The ticket has to do with another one, but is not part of it',
  ),
  /** Recorded on both: `direction` is `into` on the one that the messages were in. */
  'ticket.split': event<{ otherId: number; direction: 'into' | 'from'; messageId: number }>(
    'Messages of a ticket became a ticket of their own',
  ),
  /** `merged`, `unmerged`: because the contact became part of the other one, or was taken out of it again. */
  'ticket.requester-changed': event<{ contactId: Change<number>; merged?: true; unmerged?: true }>(
    'Somebody else is the customer of the ticket',
  ),
  'participant.added': event<{ address: string }>('Somebody was taken into a conversation by hand'),
  'participant.removed': event<{ address: string }>('Somebody was left out of a conversation by hand'),
  'task.added': event<Task>('A task was added to the checklist'),
  'task.changed': event<Task>('A task was said otherwise, given to somebody, or got another due time'),
  'task.completed': event<Task>('A task was ticked off'),
  'task.reopened': event<Task>('A task is to be done after all'),
  'task.moved': event<Task>('A task got another place in the checklist'),
  'task.removed': event<Task>('A task was taken off the checklist'),
  'task.restored': event<Task>('The removal of a task was undone'),
  'ticket.followed': event<{ personId: number }>('Somebody follows the ticket'),
  'ticket.unfollowed': event<{ personId: number }>('Somebody follows the ticket no more'),
  'agent.mentioned': event<{ messageId: number; personId: number }>('A note names a colleague'),
  'ticket.purged': event<{ code: string }>('What was said in a ticket was removed for good'),
  'ticket.erased': event('What was said in a ticket was erased, because its customer has to be forgotten'),
  'ticket.closed': event<{ status: Change<Status> }>('A resolved ticket was closed for good'),
}
