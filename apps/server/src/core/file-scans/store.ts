import type { FileScan } from '@stoa/contract/file-scans'
import type { VirusScanner } from '@stoa/contract/virus-scanner'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export const readScanner = async (db: Db | Tx): Promise<VirusScanner | null> =>
  (await db
    .selectFrom('virus_scanner')
    .select(['host', 'port', 'own_network as ownNetwork'])
    .executeTakeFirst()) ?? null

export const writeScanner = async (tx: Tx, scanner: VirusScanner | null): Promise<void> => {
  await tx.deleteFrom('virus_scanner').execute()
  if (scanner === null) return
  const { host, port, ownNetwork } = scanner
  await tx.insertInto('virus_scanner').values({ host, port, own_network: ownNetwork }).execute()
}

/** Files are to be looked at, where somebody is there to do that; those that were looked at are not again. */
export const insertWaiting = async (
  db: Db | Tx,
  hashes: readonly string[],
  at: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into file_scan (file_hash, state, next_attempt_at)
    select distinct each, 'waiting', ${at}::timestamptz from unnest(${hashes}::text[]) as each
    where exists (select from virus_scanner)
    on conflict (file_hash) do nothing`.execute(db)
}

/** Takes the file that waits longest, and leaves it alone for others until `until`. */
export const claimWaiting = async (
  db: Db,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<{ hash: string; attempts: number } | null> => {
  const { rows } = await sql<{ hash: string; attempts: number }>`
    update file_scan set next_attempt_at = ${until}, attempts = attempts + 1
    where file_hash = (
      select file_hash from file_scan where state = 'waiting' and next_attempt_at <= ${now}
      order by next_attempt_at limit 1 for update skip locked)
    returning file_hash as hash, attempts`.execute(db)
  return rows[0] ?? null
}

export const settleScan = (
  db: Db | Tx,
  hash: string,
  end: { state: FileScan['state']; virus: string | null; nextAttemptAt: Temporal.Instant | null },
) =>
  db
    .updateTable('file_scan')
    .set({ state: end.state, virus: end.virus, next_attempt_at: end.nextAttemptAt })
    .where('file_hash', '=', hash)
    .where('state', '=', 'waiting')
    .execute()

const MOST_COUNTED = 1000

export const countWaiting = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from file_scan where state = 'waiting' limit ${MOST_COUNTED}) as waiting`.execute(db)
  return rows[0]?.count ?? 0
}
