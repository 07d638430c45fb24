import { useSyncExternalStore } from 'react'

const step = 30_000
let now = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, step)
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Epoch milliseconds for "5 minutes ago"; moves on twice a minute, for all at once. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)
