import type { Tx } from './database.ts'

/**
 * A look-up whose answer holds for the rest of the transaction: a follower that digests a batch of events asks once, and not
 * for each. For what events do not change, such as settings.
 */
export const oncePerTransaction = <Found>(look: (tx: Tx) => Promise<Found>): ((tx: Tx) => Promise<Found>) => {
  const found = new WeakMap<Tx, Promise<Found>>()
  return tx => {
    const known = found.get(tx)
    if (known) return known
    const asked = look(tx)
    found.set(tx, asked)
    return asked
  }
}
