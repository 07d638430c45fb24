import { rememberContact } from '../../../../core/contacts/commands.ts'
import { findPeopleByAddresses } from '../../../../core/people/queries.ts'
import { type IncomingMessage, importMessage } from '../../../../core/tickets/commands.ts'
import { type Act, type Actor, system } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { plainAddress } from '../../../../platform/plain-address.ts'
import type { Outcome } from '../../../intake/commands.ts'
import { ownAddresses } from '../../own-addresses.ts'
import { rememberReferences } from '../../references.ts'
import type { ThreadTokens } from '../../thread-token.ts'
import type { Address } from '../parse/addresses.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import { answeredBy } from '../reading/answered-by.ts'
import { placeMail } from '../reading/place-mail.ts'
import type { Reference } from '../reading/reference-store.ts'
import { type Direction, directionOf } from './rules/direction-of.ts'
import { placeOfImport } from './store.ts'

const LONGEST_SUBJECT = 1000
const nobody = { email: 'unknown@sender.invalid', name: '' }

const ours = oncePerBatch(async tx => new Set(await ownAddresses(tx)))

export type Archived = {
  importId: number
  at: Temporal.Instant
  mail: ParsedMail
  message: IncomingMessage
  known: readonly Reference[]
  recipients: readonly string[]
  tokens: ThreadTokens
  departmentId: number
  inTurn: <Result>(ticketId: number, work: () => Promise<Result>) => Promise<Result>
}

/** Puts an old mail where it belongs: with the others of its conversation, as what a customer or we said then. */
export const takeArchived = async (act: Act, given: Archived): Promise<Outcome> => {
  const { tx } = act
  const { mail, at, known, importId } = given
  const place = await placeOfImport(tx, importId)
  if (!place) throw new Error('The import that this mail belongs to is gone.')
  const sender = mail.sender ?? nobody
  const address = plainAddress(sender.email)
  const personId = (await findPeopleByAddresses(tx, [address])).get(address)
  const own = await ours(act)
  const recipients = [...mail.to, ...mail.cc]
  const kind = directionOf({
    sender: address,
    recipients: recipients.map(({ email }) => plainAddress(email)),
    ours: own,
    isAgent: personId !== undefined,
  })
  const customer =
    kind === 'incoming' ? sender : (recipients.find(({ email }) => !own.has(plainAddress(email))) ?? nobody)
  const then: Act = { ...act, clock: { now: () => at } }
  const { id: contactId } = await rememberContact(then, customer)
  const author: Actor = authorOf(kind, contactId, personId)
  const ticketId = await ticketFor(act, given, { kind, sender })
  const message: IncomingMessage =
    ticketId === null ? given.message : { ...given.message, answersId: answeredBy(given.tokens, mail, known) }
  const imported = { at, kind, author, message }
  const placed =
    ticketId === null
      ? await importMessage(act, {
          ...imported,
          ticketId,
          channel: 'email',
          subject: (mail.subject ?? '').slice(0, LONGEST_SUBJECT),
          departmentId: given.departmentId,
          contactId,
          status: place.status,
        })
      : await given.inTurn(ticketId, () => importMessage(act, { ...imported, ticketId }))
  const { ancestors, ownId } = mail
  await rememberReferences(tx, placed.ticketId, { ancestors, ownId, messageId: placed.messageId })
  return { state: 'done', ...placed }
}

const authorOf = (kind: Direction, contactId: number, personId: number | undefined): Actor => {
  if (kind === 'incoming') return { kind: 'contact', id: contactId }
  return personId === undefined ? system : { kind: 'user', id: personId }
}

/** An answer of ours goes where the mail is that it answers; a customer's has to belong there, as when it comes today. */
const ticketFor = async (
  act: Act,
  { mail, known, tokens, recipients }: Archived,
  { kind, sender }: { kind: Direction; sender: Address },
): Promise<number | null> => {
  if (kind === 'reply') return known[0]?.ticketId ?? null
  const senders = [sender, ...mail.senders]
  const placed = await placeMail(act, { tokens, mail, senders, recipients, known, twin: null })
  return placed.kind === 'join' ? placed.ticketId : null
}
