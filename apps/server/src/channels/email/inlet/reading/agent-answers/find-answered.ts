import { whereSent } from '../../../../../core/tickets/queries.ts'
import type { Tx } from '../../../../../platform/db/database.ts'
import { contentOfOutgoing } from '../../../../delivery/queries.ts'
import type { RuleMailContent } from '../../../outlet/queue-rule-mail.ts'
import { referenceKey } from '../../../references.ts'
import type { ThreadTokens } from '../../../thread-token.ts'
import type { ParsedMail } from '../../parse/parse-mail.ts'
import type { Reference } from '../reference-store.ts'
import type { Answered } from './rules/may-be-relayed.ts'

export type AnsweredOnTicket = Answered & { ticketId: number }

const ofNotice = async (tx: Tx, id: number): Promise<AnsweredOnTicket | null> => {
  const notice = await contentOfOutgoing(tx, id)
  if (notice?.purpose !== 'rule-mail' || notice.ticketId === null) return null
  const { to } = notice.content as RuleMailContent
  return { kind: 'notice', ticketId: notice.ticketId, sentTo: to }
}

const ofForward = async (tx: Tx, messageId: number): Promise<AnsweredOnTicket | null> => {
  const sent = await whereSent(tx, messageId)
  return sent?.apart ? { kind: 'forward', ticketId: sent.ticketId, sentTo: sent.to } : null
}

/** Which mail of ours to a colleague a mail answers: the nearest that it names. Null where that is another one, or none. */
export const findAnswered = async (
  tx: Tx,
  tokens: ThreadTokens,
  { repliesTo, ancestors }: Pick<ParsedMail, 'repliesTo' | 'ancestors'>,
  known: readonly Reference[],
): Promise<AnsweredOnTicket | null> => {
  for (const id of [...repliesTo, ...ancestors.toReversed()]) {
    const own = tokens.readMessageId(id)
    if (own) return own.ticketId === 0 ? ofNotice(tx, own.messageId) : ofForward(tx, own.messageId)
    const given = known.find(({ rfcId, messageId }) => messageId !== null && rfcId === referenceKey(id))
    if (given?.messageId != null) return ofForward(tx, given.messageId)
  }
  return null
}
