import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { plainAddress } from '../rules/plain-address.ts'

/** Every address that mail of ours comes from or comes in by, in lower case. Channels know some; modules.ts hands all of them in. */
export type OwnAddresses = (db: Db | Tx) => Promise<string[]>

/** @throws address_ours where somebody writes to ourselves: it would come in again */
export const requireForeign = async (
  db: Db | Tx,
  addresses: readonly string[],
  ownAddresses: OwnAddresses,
): Promise<void> => {
  if (addresses.length === 0) return
  const own = new Set((await ownAddresses(db)).map(plainAddress))
  if (addresses.some(address => own.has(plainAddress(address)))) return refuse('address_ours')
}
