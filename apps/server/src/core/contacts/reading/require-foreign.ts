import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { plainAddress } from '../../../platform/plain-address.ts'

/** Every address that mail of ours comes from or comes in by, in lower case. Channels know some; modules.ts hands all of them in. */
export type OwnAddresses = (db: Db | Tx) => Promise<string[]>

/** Says of an address whether mail to it would come in again. */
export const isOurs = async (db: Db | Tx, ownAddresses: OwnAddresses) => {
  const own = new Set((await ownAddresses(db)).map(plainAddress))
  return (address: string): boolean => own.has(plainAddress(address))
}

/** @throws address_ours where somebody writes to ourselves: it would come in again */
export const requireForeign = async (
  db: Db | Tx,
  addresses: readonly string[],
  ownAddresses: OwnAddresses,
): Promise<void> => {
  if (addresses.length === 0) return
  if (addresses.some(await isOurs(db, ownAddresses))) return refuse('address_ours')
}
