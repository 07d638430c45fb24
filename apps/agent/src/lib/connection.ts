import { useSyncExternalStore } from 'react'

type State = 'open' | 'reconnecting'

let state: State = 'open'
const listeners = new Set<() => void>()

/** Whether the socket is there; written by realtime, read by the shell. */
export const connection = {
  set(next: State) {
    if (next === state) return
    state = next
    for (const tell of listeners) tell()
  },
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useConnection = () => useSyncExternalStore(subscribe, () => state)
