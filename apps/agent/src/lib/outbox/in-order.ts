const lastOn = new Map<string, Promise<unknown>>()

/** Does one thing after the other where they are about the same; what fails holds nobody up. Requests of their own may overtake each other. */
export function inOrder<Result>(about: string, work: () => Promise<Result>): Promise<Result> {
  const mine = (lastOn.get(about) ?? Promise.resolve()).then(work, work)
  lastOn.set(about, mine)
  const forget = () => {
    if (lastOn.get(about) === mine) lastOn.delete(about)
  }
  mine.then(forget, forget)
  return mine
}
