export { permissionsOn, requireOnMessage, ticketFor, visibleTickets } from './access.ts'
export type { StoredFile } from './incoming-message.ts'
export { ticketsBegun } from './reading/begun.ts'
export { cleanHtml } from './reading/clean-html.ts'
export { countsByDepartment } from './reading/counts.ts'
export { customerWasAnswered } from './reading/customer-was-answered.ts'
export { filesOfMessage } from './reading/files-of-message.ts'
export { isApart, whereSent } from './reading/find-apart.ts'
export { findFile } from './reading/find-file.ts'
export { firstOfLine } from './reading/following.ts'
export { type Addressee, getAddressee, lastMessageWasAutomatic } from './reading/get-addressee.ts'
export { getReplyToSend, type ReplyToSend } from './reading/get-reply-to-send.ts'
export { getSigned } from './reading/get-signed.ts'
export { getTicketFacts } from './reading/get-ticket-facts.ts'
export { heldTicketIds, lockTickets } from './reading/held-tickets.ts'
export { incomingTexts } from './reading/incoming-texts.ts'
export { lastAgents } from './reading/last-agents.ts'
export type { HandedOn } from './reading/list-handed-on.ts'
export { getMessage, listMessages, type MessageNeeds } from './reading/list-messages.ts'
export { listOpened, type OpenedTicket } from './reading/list-opened.ts'
export {
  after as ticketsAfter,
  inOrder as ticketsInOrder,
  urgencyOf,
  urgencyOfTickets,
} from './reading/list-order.ts'
export {
  idsOfTickets,
  listTicketIds,
  listTickets,
  pageOfTickets,
  type TicketPage,
} from './reading/list-tickets.ts'
export { countWaitingFor, waitingLoads } from './reading/loads.ts'
export { findTicketByCode, lockForActions, type Standing } from './reading/lock-for-actions.ts'
export { mayBeAnswered, whyMuted, writesLikeAMachine } from './reading/may-be-answered.ts'
export { findMergedInto } from './reading/merged.ts'
export { messageWriter } from './reading/message-writer.ts'
export { departmentsThatWait, lockMostUrgentFor, lockMostUrgentOf } from './reading/most-urgent.ts'
export { authorsOf, type RuleNames } from './reading/names-of-actors.ts'
export { findNewestTicket } from './reading/newest-ticket.ts'
export { type Part, partInTicket } from './reading/parts-in-ticket.ts'
export { placesOfTickets } from './reading/places-of-tickets.ts'
export { getRecipients } from './reading/recipients.ts'
export { tagNames } from './reading/tag-names.ts'
export { ticketNames } from './reading/ticket-names.ts'
export { countTicketsOf, listTicketsOf } from './reading/tickets-of-contacts.ts'
export { uploadsOf } from './reading/uploads-of.ts'
export { waitsLongest } from './reading/waits-longest.ts'
export { whereSplitWent } from './reading/where-split-went.ts'
export { fromCursor as placeInTickets, type Place, toCursor as cursorAt } from './rules/cursor.ts'
export { eventsThatStand, takesBack } from './rules/events-that-stand.ts'
export { isScheduled } from './rules/is-scheduled.ts'
export { createWaits, type EndedWait, mayEndWait } from './rules/waits/ended-waits.ts'
export { leaves, resolves } from './rules/waits/leaving.ts'
export { statusIn } from './rules/waits/waiting.ts'
export { foldTally } from './store.ts'
export { followersOfTickets } from './teamwork/store-followers.ts'
