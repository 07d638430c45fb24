import { type Insertable, sql, type Updateable } from 'kysely'
import type { Clock } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'

/** A request that this sender has taken; `claimedAt` tells this attempt from later ones. */
export type Claim = {
  id: number
  ticketId: number | null
  source: string | null
  method: string
  url: string
  headersSealed: string
  body: string
  attempts: number
  claimedAt: Temporal.Instant
}

const columns = [
  'id',
  'ticket_id as ticketId',
  'source',
  'method',
  'url',
  'headers_sealed as headersSealed',
  'body',
  'attempts',
] as const

/** So many requests of one rule, or of one macro, leave within a minute; the others wait. */
const mostAMinute = 60
const minute = Temporal.Duration.from({ minutes: 1 })

const CLAIM_LOCK = 7_861_020

export const insertRequest = async (
  tx: Tx,
  request: Insertable<Tables['outgoing_request']>,
): Promise<number> => {
  const { id } = await tx
    .insertInto('outgoing_request')
    .values(request)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Null while the source may send; else when it may again: a minute after the last one of a full minute. */
const freeFrom = async (tx: Tx, source: string, now: Temporal.Instant): Promise<Temporal.Instant | null> => {
  const recent = await tx
    .selectFrom('outgoing_request')
    .select('claimed_at')
    .where('source', '=', source)
    .where('claimed_at', '>', now.subtract(minute))
    .orderBy('claimed_at', 'desc')
    .limit(mostAMinute)
    .execute()
  const [last] = recent
  return recent.length < mostAMinute ? null : (last?.claimed_at?.add(minute) ?? null)
}

/** All that is due of a source waits, in one go: nothing of it is looked at again before. */
const holdUp = (tx: Tx, source: string, until: Temporal.Instant) =>
  tx
    .updateTable('outgoing_request')
    .set({ next_attempt_at: until, reason: 'too-many' })
    .where('state', '=', 'waiting')
    .where('source', '=', source)
    .where('next_attempt_at', '<', until)
    .execute()

/**
 * Takes the request that is due longest, of a source that is not busy. One at a time in the whole installation, so that
 * the pace of a source is kept by everybody together.
 */
export const claimNext = (db: Db, clock: Clock, busy: readonly string[]): Promise<Claim | undefined> =>
  db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`.execute(tx)
    const now = clock.now()
    for (;;) {
      const row = await tx
        .selectFrom('outgoing_request')
        .select(columns)
        .where('state', '=', 'waiting')
        .where('next_attempt_at', '<=', now)
        .where(sql<boolean>`(source is null or source <> all(${busy}::text[]))`)
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!row) return undefined
      const free = row.source === null ? null : await freeFrom(tx, row.source, now)
      if (row.source === null || free === null) {
        const attempts = row.attempts + 1
        await tx
          .updateTable('outgoing_request')
          .set({ state: 'sending', claimed_at: now, attempts })
          .where('id', '=', row.id)
          .execute()
        return { ...row, attempts, claimedAt: now }
      }
      await holdUp(tx, row.source, free)
    }
  })

export const insertAttempt = (tx: Tx, attempt: Insertable<Tables['request_attempt']>) =>
  tx.insertInto('request_attempt').values(attempt).execute()

/** @returns false when the request is not this claim's any more: it was taken for interrupted meanwhile */
export const settle = async (
  tx: Tx,
  claim: Pick<Claim, 'id' | 'claimedAt'>,
  end: Updateable<Tables['outgoing_request']>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('outgoing_request')
    .set(end)
    .where('id', '=', claim.id)
    .where('claimed_at', '=', claim.claimedAt)
    .where('state', '=', 'sending')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Attempts that began before `moment` and never ended, because their sender died. */
export const findInterrupted = async (db: Db, moment: Temporal.Instant): Promise<Claim[]> => {
  const rows = await db
    .selectFrom('outgoing_request')
    .select([...columns, 'claimed_at as claimedAt'])
    .where('state', '=', 'sending')
    .where('claimed_at', '<', moment)
    .execute()
  return rows.flatMap(({ claimedAt, ...row }) => (claimedAt ? [{ ...row, claimedAt }] : []))
}

export const lockRequest = (tx: Tx, id: number) =>
  tx
    .selectFrom('outgoing_request')
    .select(['id', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const putBack = (tx: Tx, id: number, now: Temporal.Instant) =>
  tx
    .updateTable('outgoing_request')
    .set({ state: 'waiting', reason: null, attempts: 0, next_attempt_at: now })
    .where('id', '=', id)
    .execute()
