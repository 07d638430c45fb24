const minutes = [1, 5, 30, 120, 480]

/**
 * How long to wait after so many attempts that came to nothing.
 * @param attempts made so far, at least 1
 * @returns null when it is time to give up: after six attempts, a little more than ten hours
 */
export const pauseAfter = (attempts: number): Temporal.Duration | null => {
  const pause = minutes[attempts - 1]
  return pause === undefined ? null : Temporal.Duration.from({ minutes: pause })
}
