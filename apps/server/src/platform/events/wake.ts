/**
 * A bell inside this process: "something was committed, look now". Sleepers also wake by themselves after
 * a while, so a lost ring (another process wrote, a restart) costs a pause and never an event.
 */
export type Wake = {
  ring(): void
  /** Resolves at the next ring, after `milliseconds`, or when the signal aborts; whichever comes first. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

export const createWake = (): Wake => {
  const sleepers = new Set<() => void>()
  return {
    ring() {
      for (const rise of [...sleepers]) rise()
    },
    sleep: (milliseconds, signal) =>
      new Promise(resolve => {
        const rise = () => {
          clearTimeout(timer)
          sleepers.delete(rise)
          signal.removeEventListener('abort', rise)
          resolve()
        }
        const timer = setTimeout(rise, milliseconds)
        sleepers.add(rise)
        signal.addEventListener('abort', rise)
        if (signal.aborted) rise()
      }),
  }
}
