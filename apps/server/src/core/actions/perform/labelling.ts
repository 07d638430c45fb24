import { changeSubject, prioritiseTicket, tagTicket, untagTicket } from '../../tickets/commands.ts'
import type { Perform } from './performing.ts'

export const tag: Perform<'tag'> = async ({ tags }, { act, ticket }) => {
  for (const each of tags) await tagTicket(act, ticket.id, each)
  return 'recorded'
}

export const untag: Perform<'untag'> = async ({ tags }, { act, ticket }) => {
  for (const each of tags) await untagTicket(act, ticket.id, each)
  return 'recorded'
}

export const prioritise: Perform<'prioritise'> = async ({ priority }, { act, ticket }) => {
  await prioritiseTicket(act, { ticketId: ticket.id, priority })
  return 'recorded'
}

export const changeLevel: Perform<'change-sla-level'> = async ({ levelId }, { act, ticket, hands }) =>
  (await hands.changeSlaLevel(act, { ticketId: ticket.id, levelId })) ? 'done' : 'nothing'

/** A text that comes to nothing changes nothing. */
export const rename: Perform<'change-subject'> = async ({ subject: text }, { act, ticket, render }) => {
  const subject = (await render('line', text)).slice(0, 500)
  if (subject) await changeSubject(act, { ticketId: ticket.id, subject })
  return 'recorded'
}
