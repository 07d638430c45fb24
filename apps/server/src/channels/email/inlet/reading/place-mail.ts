import type { LinkReason } from '@stoa/contract/links'
import { isApart } from '../../../../core/tickets/queries.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import type { ThreadTokens } from '../../thread-token.ts'
import type { GroupKey } from '../handling/rules/group-key.ts'
import { groupKeyOf } from '../handling/rules/group-key.ts'
import { readHandling, ticketOfGroup } from '../handling/store.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import { answeredBy } from './answered-by.ts'
import type { Reference } from './reference-store.ts'
import type { Decision } from './threading/clue.ts'
import { findClues } from './threading/find-clues.ts'
import { decideThread } from './threading/rules/decide-thread.ts'
import { isForward } from './threading/rules/is-forward.ts'

export const handlingOf = oncePerBatch(readHandling)

export type Placed = Exclude<Decision, { kind: 'suppress' }> & { group: GroupKey | null }

type Given = {
  tokens: ThreadTokens
  mail: ParsedMail
  /** Everybody whom the mail names as its sender, the one to answer first. */
  senders: ParsedMail['senders']
  recipients: readonly string[]
  known: readonly Reference[]
  /** The ticket that has this very mail already. */
  twin: number | null
}

const forwards = ({ mail, senders, recipients }: Given) =>
  isForward({
    text: mail.text,
    recipients,
    senders: senders.map(sender => sender.email),
    declared: mail.headers['x-forwarded-message-id'] !== undefined,
  })

/** Which ticket takes a mail, or what a new one is linked to. */
export const placeMail = async (act: Act, given: Given): Promise<Placed> => {
  const { mail, senders, tokens, recipients, known, twin } = given
  const { groupings } = await handlingOf(act)
  const now = act.clock.now()
  const group = groupKeyOf(groupings, { sender: senders[0]?.email ?? '', subject: mail.subject })
  const before = group && (await ticketOfGroup(act.tx, group, now))
  const grouped = group && before !== null ? ({ kind: group.way, ticketId: before } as const) : null
  const clues = await findClues(act.tx, tokens, { ...mail, senders, recipients }, known, grouped, now)
  const answersId = answeredBy(tokens, mail, known)
  // What answers a mail that we forwarded quotes somebody else by right.
  const answersForward = answersId !== null && (await isApart(act.tx, answersId))
  const forward = clues.length > 0 && !answersForward && forwards(given)
  const decision = decideThread({ own: false, forward, clues })
  if (decision.kind === 'suppress') throw new Error('A mail of ours was to be placed.')
  if (decision.kind === 'join' || decision.linkedTo || twin === null) return { ...decision, group }
  const linkedTo = { ticketId: twin, why: 'same-mail' as LinkReason }
  return { ...decision, linkedTo, group }
}
