/** Milliseconds between beats. The server counts somebody as gone after 90 seconds of silence. */
const interval = 30_000
const name = 'stoa.beat'

/** What a person does at a screen. */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Says "I am there" to the server, and whether keyboard or pointer were used since the last time. Of several tabs one
 * beats and the others tell it of their activity; without locks (pages that do not come by HTTPS have none) each
 * beats. Who closes the last tab just falls silent. Returns the function that ends it.
 */
export function startBeating(beat: (active: boolean) => void): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const channel = new BroadcastChannel(name)
  let active = false
  let leads = false

  const tell = () => {
    if (leads) beat(active)
    active = false
  }
  const lead = () => {
    leads = true
    tell()
  }
  const noteActivity = () => {
    if (active) return
    active = true
    if (!leads) channel.postMessage('active')
  }
  /** A laptop that wakes up does not wait for the next beat. */
  const noteSight = () => {
    if (document.visibilityState !== 'visible') return
    noteActivity()
    tell()
  }
  channel.onmessage = () => {
    active = true
  }
  for (const sign of signs) window.addEventListener(sign, noteActivity, { signal, passive: true })
  document.addEventListener('visibilitychange', noteSight, { signal })
  const timer = setInterval(tell, interval)

  if (navigator.locks)
    navigator.locks
      .request(name, { signal }, () => {
        lead()
        return new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
      })
      .catch(error => {
        if (!signal.aborted) throw error
      })
  else lead()

  return () => {
    ending.abort()
    clearInterval(timer)
    channel.close()
  }
}
