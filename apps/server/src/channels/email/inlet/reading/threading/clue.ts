import type { LinkReason } from '@stoa/contract/links'
import type { Part } from '../../../../../core/tickets/queries.ts'

/**
 * How a mail names a ticket, the strongest first.
 * `mark-…`: one of our signed marks, in a Message-ID that the mail answers, in an address that it was sent to, or in its text.
 * `notice`: the mark of a mail of ours about a ticket that is no part of it, such as what a rule writes to somebody else.
 * `known-mail`: the Message-ID of a mail that is in the ticket, or that a provider gave to one of ours.
 * `awaited`: somebody in the ticket answered this very mail before it came itself.
 * `ancestor`: a mail that was never seen here, and that a mail in the ticket names too.
 * `code`: the ticket's code in the subject. `number`, `subject`: what an administrator's grouping goes by.
 */
export const clueKinds = [
  'mark-in-id',
  'mark-in-address',
  'notice',
  'known-mail',
  'awaited',
  'ancestor',
  'mark-in-text',
  'code',
  'number',
  'subject',
] as const
export type ClueKind = (typeof clueKinds)[number]

/** A ticket that a mail names, with what the decision needs to know of it. */
export type Clue = {
  kind: ClueKind
  ticketId: number
  /** What the mail's sender has to do with the ticket. */
  part: Part
  /** Whether the ticket's contact is among the mail's recipients. */
  toContact: boolean
  /** Days since anything last happened in the ticket. */
  quietDays: number
}

/** `forward`: it hands on somebody else's mail, which its structure shows. `own`: we sent it ourselves. */
export type MailFacts = { own: boolean; forward: boolean; clues: readonly Clue[] }

/** `by`: what found the ticket. `linkedTo`: the ticket that it has to do with, though it is not part of it. */
export type Decision =
  | { kind: 'suppress'; why: 'own-message' }
  | { kind: 'join'; ticketId: number; by: ClueKind }
  | { kind: 'open'; linkedTo: { ticketId: number; why: LinkReason } | null }
