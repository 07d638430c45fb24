import type { Clue, ClueKind, Decision } from '../clue.ts'

/**
 * One line of the table of threading: what a mail names, what becomes of it and why. Ticket 7 is Nour's; ticket 9 is another one.
 */
export type ThreadingCase = {
  title: string
  own?: true
  forward?: true
  clues: readonly Clue[]
  decision: Decision
  reason: string
}

type Extra = Partial<Pick<Clue, 'ticketId' | 'toContact' | 'quietDays'>>

/** A clue to ticket 7, where something happened today. */
export const clue = (kind: ClueKind, part: Clue['part'], extra: Extra = {}): Clue => ({
  kind,
  part,
  ticketId: 7,
  toContact: false,
  quietDays: 0,
  ...extra,
})

export const joins = (by: ClueKind, ticketId = 7): Decision => ({ kind: 'join', ticketId, by })
export const opens: Decision = { kind: 'open', linkedTo: null }
export const opensLinked = (
  why: NonNullable<Extract<Decision, { kind: 'open' }>['linkedTo']>['why'],
  ticketId = 7,
): Decision => ({ kind: 'open', linkedTo: { ticketId, why } })
