/** A session ends when it was not used for so long. */
export const sessionLifetime = Temporal.Duration.from({ hours: 30 * 24 })

/** How precisely it is noted when a session or key was last used: each note is a write. */
const notePrecision = Temporal.Duration.from({ minutes: 1 })

export const isDueForNote = (lastNoted: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  lastNoted === null || Temporal.Instant.compare(lastNoted.add(notePrecision), now) <= 0
