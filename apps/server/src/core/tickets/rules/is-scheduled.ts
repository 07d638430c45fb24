/** As long as anybody can have what was sent wait, to take it back. */
const UNDO_SECONDS = 60

/** Whether its writer chose a moment for it: a wait in which what was sent can be undone is none. */
export const isScheduled = (queuedAt: Temporal.Instant, leavesAt: Temporal.Instant): boolean =>
  leavesAt.epochMilliseconds - queuedAt.epochMilliseconds > UNDO_SECONDS * 1000
