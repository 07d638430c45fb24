import { ApiError, type FailureCode } from '@stoa/client/api-error'
import type { ActKey } from '@stoa/client/shape'

/** What can wait: acts on one ticket that mean the same a while later. What asks first, or deletes, is done with a connection only. */
export const actsThatWait = [
  'tickets.reply',
  'tickets.forward',
  'tickets.note',
  'tickets.assign',
  'tickets.tag',
  'tickets.untag',
  'tickets.prioritise',
  'tickets.postpone',
  'tickets.resolve',
  'tickets.reopen',
  'tickets.markAnswered',
  'tickets.follow',
  'tickets.unfollow',
] as const satisfies readonly ActKey[]
export type ActThatWaits = (typeof actsThatWait)[number]

export const canWait = (key: ActKey): key is ActThatWaits => (actsThatWait as readonly ActKey[]).includes(key)

/** Which ticket, or whatever else it is done to, an act is about; null where it is about none. */
export const idOf = (given: unknown): number | null => {
  const id = (given as { params?: { id?: unknown } } | undefined)?.params?.id
  return typeof id === 'number' ? id : null
}

const passing: ReadonlySet<FailureCode> = new Set(['unreachable', 'not_signed_in', 'too_many_requests'])

/** Whether it may go well when it is tried again, so that nothing is lost yet. */
export const mayGoLater = (error: unknown): boolean => error instanceof ApiError && passing.has(error.code)

/** The answer that an act gets where it was done already: the first time it arrived, and only its answer did not. */
const doneAlready: Partial<Record<ActKey, FailureCode>> = {
  'tickets.resolve': 'already_resolved',
  'tickets.reopen': 'not_resolved',
}
export const isDoneAlready = (key: ActKey, code: FailureCode): boolean => doneAlready[key] === code

/** Thrown instead of an answer by an act that waits. It is no failure: nobody has to do anything. */
export class WaitsForConnection extends ApiError {
  constructor() {
    super(0, { error: 'unreachable', message: 'It waits for the connection.' })
    this.name = 'WaitsForConnection'
  }
}
