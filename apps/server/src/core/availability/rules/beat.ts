/** The app beats every 30 seconds; three beats may get lost before somebody counts as gone. */
export const silence = Temporal.Duration.from({ seconds: 90 })

/** Each moment is written at most so often: several tabs and devices of one person beat too. */
const precision = Temporal.Duration.from({ seconds: 20 })

/** So long without keyboard and pointer, an agent who ignored an offer is paused. */
const inactivity = Temporal.Duration.from({ minutes: 5 })

type Moments = { seenAt: Temporal.Instant | null; activeAt: Temporal.Instant | null }

const isOlder = (moment: Temporal.Instant | null, age: Temporal.Duration, now: Temporal.Instant) =>
  moment === null || Temporal.Instant.compare(moment.add(age), now) <= 0

/** Whether a beat says something that is worth a write. */
export const isWorthNoting = (moments: Moments, active: boolean, now: Temporal.Instant): boolean =>
  isOlder(moments.seenAt, precision, now) || (active && isOlder(moments.activeAt, precision, now))

export const isInactive = ({ activeAt }: Moments, now: Temporal.Instant): boolean =>
  isOlder(activeAt, inactivity, now)
