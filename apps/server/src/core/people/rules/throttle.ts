/** At most so many attempts in the window, for one e-mail address and for one network address. */
export type Limit = { perEmail: number; perAddress: number; window: Temporal.Duration }

const quarterOfAnHour = Temporal.Duration.from({ minutes: 15 })

/** Wrong passwords. */
export const signInLimit: Limit = { perEmail: 10, perAddress: 50, window: quarterOfAnHour }

/** Links for a new password: each is a mail to somebody. */
export const resetLimit: Limit = { perEmail: 5, perAddress: 50, window: quarterOfAnHour }

/** When one e-mail address and one network address were tried; newest first. */
export type Attempts = { ofEmail: readonly Temporal.Instant[]; ofAddress: readonly Temporal.Instant[] }

/** Whole seconds until another attempt is admitted; 0 when it is now. */
export const secondsToWait = (limit: Limit, attempts: Attempts, now: Temporal.Instant): number =>
  Math.max(
    wait(attempts.ofEmail, limit.perEmail, limit.window, now),
    wait(attempts.ofAddress, limit.perAddress, limit.window, now),
  )

const wait = (
  newestFirst: readonly Temporal.Instant[],
  most: number,
  window: Temporal.Duration,
  now: Temporal.Instant,
) => {
  const oldestThatCounts = newestFirst[most - 1]
  if (!oldestThatCounts) return 0
  return Math.max(0, Math.ceil(now.until(oldestThatCounts.add(window)).total('seconds')))
}
