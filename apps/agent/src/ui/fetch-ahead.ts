import { useEffect } from 'react'

/** Milliseconds that somebody has to look around first: what they do themselves goes before. */
const rest = 2_000

let shown = () => {}
const firstScreen = new Promise<void>(resolve => {
  shown = resolve
})

/** Says that there is something to work with on the screen. Before that nothing is fetched ahead: it would be in the way. */
export const firstScreenShown = () => shown()

/**
 * Fetches what a press will ask for before it is asked for: it is there at once then, also where the connection is lost.
 * `load` is the same function at each call. `after`: milliseconds after the first screen.
 */
export function useFetchAhead(load: () => Promise<unknown>, after = rest): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    firstScreen.then(() => {
      if (!gone) timer = setTimeout(() => void load().catch(() => {}), after)
    })
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [load, after])
}
