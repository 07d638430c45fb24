import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { IntakeRecord, Outcome } from './reader.ts'

export type WaitingRecord = IntakeRecord & { channel: string; attempts: number }

export type NewRecord = {
  channel: string
  source: object
  raw: Uint8Array
  /** What makes the same thing, given twice, one record. */
  dedupKey: Uint8Array
  receivedAt: Temporal.Instant
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** @returns the ids in the order of the records; null where a record with this key is there already, or comes earlier in the list */
export const insertRecords = async (
  db: Db | Tx,
  records: readonly NewRecord[],
): Promise<(number | null)[]> => {
  const rows = records.map(
    ({ channel, source, dedupKey, raw, receivedAt }) =>
      sql`(${channel}, ${JSON.stringify(source)}::jsonb, ${dedupKey}::bytea, ${raw}::bytea, ${receivedAt}::timestamptz)`,
  )
  const { rows: inserted } = await sql<{ id: number; dedup_key: Buffer }>`
    insert into intake (channel, source, dedup_key, raw, received_at) values ${sql.join(rows)}
    on conflict (dedup_key) do nothing returning id, dedup_key`.execute(db)
  const idOf = new Map(inserted.map(({ id, dedup_key }) => [hex(dedup_key), id]))
  return records.map(({ dedupKey }) => {
    const key = hex(dedupKey)
    const id = idOf.get(key) ?? null
    idOf.delete(key)
    return id
  })
}

export const idOfRecord = async (db: Db | Tx, dedupKey: Uint8Array): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select id from intake where dedup_key = ${dedupKey}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the record that was in the way is gone')
  return row.id
}

/** The first records that wait, in order; as many as fit into `bytes`, but at least one. `known` bytes are not fetched. */
export const waitingRecords = async (
  db: Db,
  limits: { records: number; bytes: number; except: readonly number[] },
  known: ReadonlyMap<number, Buffer>,
): Promise<WaitingRecord[]> => {
  const { rows } = await sql<WaitingRecord>`
    select id, channel, source, received_at as "receivedAt", attempts,
           case when id <> all(${[...known.keys()]}::bigint[]) then raw end as raw
    from (
      select *, sum(octet_length(raw)) over (order by id) - octet_length(raw) as before
      from (
        select * from intake where state = 'waiting' and id <> all(${limits.except}::bigint[])
        order by id limit ${limits.records}
      ) first
    ) measured
    where before < ${limits.bytes} order by id`.execute(db)
  return rows.map(row => ({ ...row, raw: known.get(row.id) ?? row.raw }))
}

/** @returns how many of the records still waited, and are settled now */
export const settleRecords = async (
  tx: Tx,
  settled: readonly { id: number; outcome: Outcome }[],
  at: Temporal.Instant,
): Promise<number> => {
  const done = (outcome: Outcome) => (outcome.state === 'done' ? outcome : null)
  const { numAffectedRows } = await sql`
    update intake set state = given.state, ticket_id = given.ticket_id, message_id = given.message_id,
                      reason = given.reason, settled_at = ${at}
    from unnest(
      ${settled.map(({ id }) => id)}::bigint[],
      ${settled.map(({ outcome }) => outcome.state)}::text[],
      ${settled.map(({ outcome }) => done(outcome)?.ticketId ?? null)}::bigint[],
      ${settled.map(({ outcome }) => done(outcome)?.messageId ?? null)}::bigint[],
      ${settled.map(({ outcome }) => (outcome.state === 'suppressed' ? outcome.reason : null))}::text[]
    ) as given (id, state, ticket_id, message_id, reason)
    where intake.id = given.id and intake.state = 'waiting'`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export const failRecord = async (db: Db, id: number, reason: string, at: Temporal.Instant): Promise<void> => {
  await sql`
    update intake set state = 'failed', reason = ${reason}, attempts = attempts + 1, settled_at = ${at}
    where id = ${id} and state = 'waiting'`.execute(db)
}

export const countAttempt = async (db: Db, id: number, reason: string): Promise<void> => {
  await sql`
    update intake set attempts = attempts + 1, reason = ${reason} where id = ${id} and state = 'waiting'`.execute(
    db,
  )
}

/** @returns whether there was such a failed or suppressed record */
export const letWaitAgain = async (tx: Tx, id: number): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update intake set state = 'waiting', reason = null, attempts = 0, settled_at = null
    where id = ${id} and state in ('failed', 'suppressed')`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

export type TroubledRecord = {
  id: number
  channel: string
  source: unknown
  head: Buffer
  receivedAt: Temporal.Instant
  state: 'waiting' | 'suppressed' | 'failed'
  reason: string | null
}

export const troubledRecords = async (db: Db, limit: number): Promise<TroubledRecord[]> => {
  const { rows } = await sql<TroubledRecord>`
    select id, channel, source, substring(raw from 1 for 65536) as head, received_at as "receivedAt", state, reason
    from intake where state in ('waiting', 'suppressed', 'failed') order by id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

/** Of a record that became no message: what did belongs to a ticket, and to those who may see that one. */
export const findRaw = async (db: Db, id: number): Promise<Buffer | null> => {
  if (!Number.isSafeInteger(id)) return null
  const { rows } = await sql<{ raw: Buffer }>`
    select raw from intake where id = ${id} and state in ('waiting', 'suppressed', 'failed')`.execute(db)
  return rows[0]?.raw ?? null
}
