import type { FileScan } from '@stoa/contract/file-scans'
import type { Db, Tx } from '../../platform/db/database.ts'

/** What the scanner said of files, by their hash; those that nobody looked at are not in it. */
export const scansOf = async (db: Db | Tx, hashes: readonly string[]): Promise<Map<string, FileScan>> => {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('file_scan')
    .select(['file_hash', 'state', 'virus'])
    .where('file_hash', 'in', [...new Set(hashes)])
    .execute()
  return new Map(
    rows.map(({ file_hash, state, virus }) => [file_hash, { state: state as FileScan['state'], virus }]),
  )
}

export const someInfected = async (db: Db | Tx, hashes: readonly string[]): Promise<boolean> =>
  [...(await scansOf(db, hashes)).values()].some(({ state }) => state === 'infected')
