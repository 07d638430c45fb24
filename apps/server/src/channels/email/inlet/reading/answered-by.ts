import { referenceKey } from '../../references.ts'
import type { ThreadTokens } from '../../thread-token.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import type { Reference } from './reference-store.ts'

/** The message that a mail answers: the nearest one of ours, or of its ticket, that it names; null where that is none. */
export const answeredBy = (
  tokens: ThreadTokens,
  { repliesTo, ancestors }: Pick<ParsedMail, 'repliesTo' | 'ancestors'>,
  known: readonly Reference[],
): number | null => {
  for (const id of [...repliesTo, ...ancestors.toReversed()]) {
    const own = tokens.readMessageId(id)
    if (own && own.ticketId > 0) return own.messageId
    const found = known.find(({ rfcId, messageId }) => messageId !== null && rfcId === referenceKey(id))
    if (found) return found.messageId
  }
  return null
}
