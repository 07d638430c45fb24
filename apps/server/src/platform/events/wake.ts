/**
 * A bell inside this process: "something was committed, look now". Sleepers also wake by themselves after
 * a while, so a lost ring (another process wrote, a restart) costs a pause and never an event.
 */
export type Wake = {
  ring(): void
  /** Resolves at the next ring, after `milliseconds`, or when the signal aborts; whichever comes first. @returns whether it rang */
  sleep(milliseconds: number, signal: AbortSignal): Promise<boolean>
}

export const createWake = (): Wake => {
  const sleepers = new Set<(rang: boolean) => void>()
  return {
    ring() {
      for (const rise of [...sleepers]) rise(true)
    },
    sleep: (milliseconds, signal) =>
      new Promise(resolve => {
        const rise = (rang: boolean) => {
          clearTimeout(timer)
          sleepers.delete(rise)
          signal.removeEventListener('abort', stay)
          resolve(rang)
        }
        const stay = () => rise(false)
        const timer = setTimeout(stay, milliseconds)
        sleepers.add(rise)
        signal.addEventListener('abort', stay)
        if (signal.aborted) stay()
      }),
  }
}
