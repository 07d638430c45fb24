import { Resolver } from 'node:dns/promises'

/** Answers of a name by type of record, in the shapes of `dns.resolve`. @throws with the codes of `node:dns` */
export type ResolveRecord = (name: string, type: string) => Promise<unknown>

const TIMEOUT = 2000
const TRIES = 2
/** Milliseconds; a customer’s second mail asks for the same. */
const KEPT = 300_000
const MOST_KEPT = 2000

/** Asks the DNS servers of this machine, and remembers for a few minutes what they said. */
export const createResolver = (
  ask: ResolveRecord = bySystem(),
  now: () => number = () => performance.now(),
): ResolveRecord => {
  const kept = new Map<string, { answer: Promise<unknown>; until: number }>()
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = kept.get(key)
    if (known && known.until > now()) return known.answer
    const answer = ask(name, type)
    kept.delete(key)
    kept.set(key, { answer, until: now() + KEPT })
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    // That there is none is an answer; that nobody answered is not.
    answer.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTFOUND' && error.code !== 'ENODATA') kept.delete(key)
    })
    return answer
  }
}

const bySystem = (): ResolveRecord => {
  const resolver = new Resolver({ timeout: TIMEOUT, tries: TRIES })
  return (name, type) => resolver.resolve(name, type)
}
