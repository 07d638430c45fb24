import type { Clock } from '../../platform/clock.ts'

const seconds = [1, 5, 30, 120, 600]

/** Which records rest before their next attempt. Kept in memory: after a restart each is tried at once. */
export const createPauses = (clock: Clock) => {
  const until = new Map<number, Temporal.Instant>()
  return {
    /** @returns false where the record has been tried often enough */
    begin(id: number, attemptsBefore: number): boolean {
      const pause = seconds[attemptsBefore]
      if (pause === undefined) return false
      until.set(id, clock.now().add({ seconds: pause }))
      return true
    },
    pausing(): number[] {
      const now = clock.now()
      for (const [id, end] of until) if (Temporal.Instant.compare(end, now) <= 0) until.delete(id)
      return [...until.keys()]
    },
  }
}
