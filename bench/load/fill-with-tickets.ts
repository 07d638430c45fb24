import { conversations } from '@stoa/cast/conversations'
import { type Seeded, seeded } from '@stoa/cast/mail/seeded'
import { rememberContact } from '../../apps/server/src/core/contacts/commands.ts'
import {
  assignTicket,
  openTicket,
  receiveMessage,
  replyToTicket,
  resolveTicket,
} from '../../apps/server/src/core/tickets/commands.ts'
import { createPipeline } from '../../apps/server/src/platform/db/pipeline.ts'
import { type Act, type Actor, system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import type { BigCompany, Person } from './big-company.ts'
import type { StoaInProcess } from './stoa-in-process.ts'

const batch = 100
const side = 4
const contacts = 2_000
const year = 365 * 24 * 3600
const end = Temporal.Instant.from('2026-11-20T16:00:00Z')

/**
 * Opens tickets by the product's own commands until there are `total`, spread over a year and the departments. A fifth stays
 * New, some are Open after the customer wrote again or Answered, most are Resolved; a third has an assignee.
 */
export const fillWithTickets = async (
  stoa: StoaInProcess,
  company: BigCompany,
  { from, total }: { from: number; total: number },
): Promise<void> => {
  const { platform } = stoa
  await write(platform, system, act => rememberContacts(act))
  const batches = Array.from(
    { length: Math.ceil((total - from) / batch) },
    (_, index) => from + index * batch,
  )
  const work = async () => {
    const pipeline = createPipeline(platform.pool)
    for (let first = batches.shift(); first !== undefined; first = batches.shift()) {
      const begin = first
      const numbers = Array.from({ length: Math.min(batch, total - begin) }, (_, index) => begin + index)
      // Side by side: the statements of one ticket stay in order, those of others fill the gaps.
      await pipeline.transaction(tx =>
        Promise.all(
          numbers.map(number => live({ tx, actor: system, clock: clockAt(number, total) }, company, number)),
        ),
      )
    }
    await pipeline.close()
  }
  await Promise.all(Array.from({ length: side }, work))
  // What autovacuum does by itself within a minute.
  await platform.pool.query('vacuum analyze')
}

const emailOf = (contact: number) => `customer-${contact}@mail.example`

/** First and in one go: transactions side by side that make the same contacts would wait for each other crosswise. */
const rememberContacts = async (act: Act): Promise<void> => {
  for (let contact = 0; contact < contacts; contact++)
    await rememberContact(act, { email: emailOf(contact), name: 'Customer' })
}

const clockAt = (number: number, total: number) => ({
  now: () => end.subtract({ seconds: Math.floor((year * (total - number)) / total) }),
})

/** One ticket, from its first message to where it stands today. */
const live = async (act: Act, company: BigCompany, number: number): Promise<void> => {
  const from = seeded(number)
  const departmentId = company.departmentIds[from.between(0, company.departmentIds.length - 1)] ?? 0
  const conversation = conversations[number % conversations.length]
  if (!conversation) throw new Error('the cast has no conversations')
  const { subject, text } = conversation
  const email = emailOf(from.between(0, contacts - 1))
  const { id: contactId } = await rememberContact(act, { email, name: 'Customer' })
  const customer: Act = { ...act, actor: { kind: 'contact', id: contactId } }
  const message = {
    subject,
    sender: email,
    recipients: [],
    cc: [],
    text,
    html: null,
    files: [],
    intakeId: null,
    automatic: false,
  }
  const ticket = await openTicket(customer, { channel: 'email', subject, departmentId, contactId, message })

  const agent = memberOf(company, departmentId, from)
  const answering: Act = { ...act, actor: { kind: 'user', id: agent.id } satisfies Actor }
  const { ticketId } = ticket
  if (from.next() < 0.33) await assignTicket(answering, { ticketId, assigneeId: agent.id })
  const fate = from.next()
  const reply = {
    ticketId,
    text: 'Thank you, we are looking into it.',
    attachmentIds: [],
    cc: [],
    resolve: false,
  }
  if (fate < 0.2) return
  if (fate < 0.35) await replyToTicket(answering, reply)
  if (fate < 0.27) await receiveMessage(customer, { ticketId, contactId, message })
  if (fate >= 0.35) await resolveTicket(answering, ticketId)
}

const memberOf = (company: BigCompany, departmentId: number, from: Seeded): Person => {
  const members = [company.owner, ...company.agents].filter(person =>
    person.departmentIds.includes(departmentId),
  )
  return members[from.between(0, members.length - 1)] ?? company.owner
}
