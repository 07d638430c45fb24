import { isParticipant } from '../../../../core/tickets/queries.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { referenceKey } from '../../references.ts'
import type { ThreadTokens } from '../../thread-token.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import type { Reference } from './reference-store.ts'
import { existingTicket } from './reference-store.ts'

type Threading = Pick<ParsedMail, 'ancestors' | 'repliesTo' | 'ownId' | 'senders'>

/**
 * The ticket that a mail answers. One of our signed marks lets anybody in. A Message-ID that somebody else made lets in
 * only those who take part in the ticket already; a ticket's number in the subject lets in nobody.
 */
export const findThread = async (
  tx: Tx,
  tokens: ThreadTokens,
  mail: Threading,
  recipients: readonly string[],
  known: readonly Reference[],
): Promise<number | null> => {
  const nearestFirst = [...mail.repliesTo, ...mail.ancestors.toReversed()]
  const marked = [
    ...nearestFirst.map(id => tokens.readMessageId(id)?.ticketId),
    ...recipients.map(address => tokens.readAddress(address)),
  ]
  for (const ticketId of new Set(marked))
    if (ticketId && (await existingTicket(tx, ticketId))) return ticketId

  const ids = nearestFirst.map(referenceKey)
  const named = ids.flatMap(id => known.filter(({ rfcId }) => rfcId === id))
  // Somebody answered this very mail before it came itself.
  const awaiting = known.filter(({ rfcId, messageId }) => messageId === null && rfcId === ownKey(mail))
  for (const ticketId of new Set([...named, ...awaiting].map(reference => reference.ticketId)))
    for (const sender of new Set(mail.senders.map(address => address.email)))
      if (await isParticipant(tx, ticketId, sender)) return ticketId
  return null
}

const ownKey = (mail: Threading) => (mail.ownId === null ? null : referenceKey(mail.ownId))
