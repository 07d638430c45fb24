import type { Clock } from './clocks.ts'

const sameBeginning = (one: Clock, other: Clock) =>
  one.metric === other.metric && one.startedAt.equals(other.startedAt)

const sameEnd = ({ endedAt: one }: Clock, { endedAt: other }: Clock) =>
  one && other ? one.equals(other) : one === other

/**
 * The clocks as a history tells them that is not what it seemed to be: those that are kept already go on under their ids, with the promises
 * and breaches that were told of them; what ended as it was known to stays as it is. @returns also those that never were
 */
export const takeOver = (
  kept: readonly Clock[],
  told: readonly Clock[],
): { clocks: readonly Clock[]; gone: readonly Clock[] } => {
  const left = [...kept]
  const clocks = told.map(clock => {
    const at = left.findIndex(each => sameBeginning(each, clock))
    const [known] = at === -1 ? [] : left.splice(at, 1)
    if (!known) return clock
    if (known.endedAt && sameEnd(known, clock)) return known
    const { id, warnedAt, breachedAt } = known
    const breached = breachedAt ? { told: known.told } : {}
    if (clock.endedAt) return { ...clock, id, warnedAt, breachedAt, ...breached }
    const open = { endedAt: null, elapsed: null, outcome: null, endedBy: null, told: null }
    return { ...known, ...open, stretches: clock.stretches, written: clock.written, ...breached }
  })
  return { clocks, gone: left }
}
