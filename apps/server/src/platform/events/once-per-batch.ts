import type { Tx } from '../db/database.ts'
import type { Act } from './act.ts'

/**
 * A look-up that a follower does once for all events that it digests together, and not for each: of settings, which these
 * events do not change. Everybody else looks anew each time.
 */
export const oncePerBatch = <Found, Key = void>(look: (tx: Tx, key: Key) => Promise<Found>) => {
  const found = new WeakMap<object, Map<Key, Promise<Found>>>()
  return ({ tx, batch }: Pick<Act, 'tx' | 'batch'>, key: Key): Promise<Found> => {
    if (!batch) return look(tx, key)
    const inBatch = found.get(batch) ?? new Map<Key, Promise<Found>>()
    found.set(batch, inBatch)
    const known = inBatch.get(key) ?? look(tx, key)
    inBatch.set(key, known)
    return known
  }
}
