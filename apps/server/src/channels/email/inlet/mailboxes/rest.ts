/** Resolves after `milliseconds` or when the signal aborts. */
export const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise<void>(resolve => {
    const wakeUp = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wakeUp)
      resolve()
    }
    const timer = setTimeout(wakeUp, milliseconds)
    if (signal.aborted) wakeUp()
    else signal.addEventListener('abort', wakeUp)
  })
