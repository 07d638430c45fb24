/** The same work, one time after the other: what an earlier call found never replaces what a later one did. */
export const inOrder = (work: () => Promise<void>): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.then(work)
    return last
  }
}
