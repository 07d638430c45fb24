const minutes = [1, 5, 15, 60, 120, 240, 480, 720, 720, 720, 720, 720]

/**
 * How long to wait after so many attempts that were refused for now: quickly at first, then twice a day.
 * @param attempts made so far, at least 1
 * @returns null when it is time to give up: after thirteen attempts, a little more than three days
 */
export const pauseAfter = (attempts: number): Temporal.Duration | null => {
  const pause = minutes[attempts - 1]
  return pause === undefined ? null : Temporal.Duration.from({ minutes: pause })
}

/** How long a message without an account waits before somebody looks again; a new account does not wait for that. */
export const pauseWithoutAccount = Temporal.Duration.from({ minutes: 15 })

/** How long a message waits for the virus scanner before somebody looks again; its answer does not wait for that. */
export const pauseWithoutScan = Temporal.Duration.from({ minutes: 1 })

/**
 * A hand-over that is not over after this was most likely cut off: sockets give up after two silent minutes.
 * Should it end after all, what really came of it is recorded.
 */
export const longestHandOver = Temporal.Duration.from({ minutes: 10 })
