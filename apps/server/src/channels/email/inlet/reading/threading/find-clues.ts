import { findTicketByCode, partInTicket, whereSplitWent } from '../../../../../core/tickets/queries.ts'
import type { Tx } from '../../../../../platform/db/database.ts'
import { ticketOfOutgoing } from '../../../../delivery/queries.ts'
import { referenceKey } from '../../../references.ts'
import type { ThreadTokens } from '../../../thread-token.ts'
import type { ParsedMail } from '../../parse/parse-mail.ts'
import type { Reference } from '../reference-store.ts'
import type { Clue, ClueKind } from './clue.ts'
import { codeIn } from './rules/subject-key.ts'

export type MailToPlace = Pick<
  ParsedMail,
  'ancestors' | 'repliesTo' | 'ownId' | 'senders' | 'subject' | 'text' | 'html'
> & { recipients: readonly string[] }

type Named = Pick<Clue, 'kind' | 'ticketId'>

/** Every ticket that a mail names, with what its sender has to do with it; those that are gone are left out. */
export const findClues = async (
  tx: Tx,
  tokens: ThreadTokens,
  mail: MailToPlace,
  known: readonly Reference[],
  grouped: Named | null,
  now: Temporal.Instant,
): Promise<Clue[]> => {
  const named = [
    ...(await marksIn(tx, tokens, mail)),
    ...idsIn(mail, known),
    ...(await codesIn(tx, mail)),
    ...(grouped ? [grouped] : []),
  ]
  const clues: Clue[] = []
  const addresses = mail.senders.map(sender => sender.email)
  for (const [ticketId, kinds] of Map.groupBy(named, each => each.ticketId)) {
    const found = await partInTicket(tx, ticketId, addresses)
    if (!found) continue
    const { part, contact, changedAt } = found
    const toContact = mail.recipients.includes(contact)
    const quietDays = now.since(changedAt).total('hours') / 24
    for (const kind of new Set(kinds.map(each => each.kind)))
      clues.push({ kind, ticketId, part, toContact, quietDays })
  }
  // In the order in which the mail names them, which counts between those of one kind.
  const place = (clue: Clue) =>
    named.findIndex(each => each.kind === clue.kind && each.ticketId === clue.ticketId)
  return clues.sort((one, other) => place(one) - place(other))
}

const nearestFirst = ({ repliesTo, ancestors }: MailToPlace) => [...repliesTo, ...ancestors.toReversed()]

const marksIn = async (tx: Tx, tokens: ThreadTokens, mail: MailToPlace): Promise<Named[]> => {
  const marks: Named[] = []
  for (const id of new Set(nearestFirst(mail))) {
    const own = tokens.readMessageId(id)
    if (!own) continue
    // A mail that is no message of its ticket bears its place in the ledger of what goes out.
    const about = own.ticketId === 0 ? await ticketOfOutgoing(tx, own.messageId) : null
    if (own.ticketId > 0) {
      const ticketId = (await whereSplitWent(tx, own.messageId)) ?? own.ticketId
      marks.push({ kind: 'mark-in-id', ticketId })
    } else if (about !== null) marks.push({ kind: 'notice', ticketId: about })
  }
  const of = (kind: ClueKind, ids: readonly (number | null)[]) =>
    ids.flatMap(ticketId => (ticketId === null ? [] : [{ kind, ticketId }]))
  return [
    ...marks,
    ...of(
      'mark-in-address',
      mail.recipients.map(address => tokens.readAddress(address)),
    ),
    ...of('mark-in-text', [...tokens.readText(mail.text), ...tokens.readText(mail.html ?? '')]),
  ]
}

const idsIn = (mail: MailToPlace, known: readonly Reference[]): Named[] => {
  const ownKey = mail.ownId === null ? null : referenceKey(mail.ownId)
  const named = nearestFirst(mail).map(referenceKey)
  return [
    ...named.flatMap(id => known.filter(({ rfcId }) => rfcId === id)).map(ofAncestor),
    ...known
      .filter(({ rfcId, messageId }) => messageId === null && rfcId === ownKey)
      .map(({ ticketId }): Named => ({ kind: 'awaited', ticketId })),
  ]
}

const ofAncestor = ({ ticketId, messageId }: Reference): Named => ({
  kind: messageId === null ? 'ancestor' : 'known-mail',
  ticketId,
})

const codesIn = async (tx: Tx, { subject }: MailToPlace): Promise<Named[]> => {
  const code = codeIn(subject)
  const ticket = code === null ? null : await findTicketByCode(tx, code)
  return ticket === null ? [] : [{ kind: 'code', ticketId: ticket.id }]
}
