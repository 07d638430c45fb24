/** Milliseconds after which nobody waits for a frame any more: a window that nobody sees draws none. */
const longest = 100

/** When what has changed by now is on screen. */
export const afterNextFrame = (): Promise<void> =>
  new Promise(done => {
    if (document.visibilityState === 'hidden') return done()
    setTimeout(done, longest)
    requestAnimationFrame(() => setTimeout(done))
  })
