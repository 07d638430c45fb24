import type { Action } from '@stoa/contract/actions'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Fact, Undo } from './rules/undo-of.ts'

type Starter = { kind: 'user' | 'key'; id: number }

export type BatchRow = {
  id: number
  actorKind: 'user' | 'key'
  actorId: number
  actions: Action[]
  macroId: number | null
  undoOfId: number | null
  state: 'running' | 'stopped' | 'done'
  total: number
  done: number
  nothing: number
  refused: number
  undoable: number
  createdAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
  /** Whether another batch takes it back. */
  undone: boolean
}

const columns = sql`
  id, actor_kind as "actorKind", actor_id as "actorId", actions, macro_id as "macroId", undo_of_id as "undoOfId", state, total, done,
  nothing, refused, undoable, created_at as "createdAt", finished_at as "finishedAt",
  exists (select from batch as other where other.undo_of_id = batch.id) as undone`

export const findBatch = async (db: Db | Tx, id: number): Promise<BatchRow | null> =>
  (await sql<BatchRow>`select ${columns} from batch where id = ${id}`.execute(db)).rows[0] ?? null

/** Null where there is none, and where somebody else goes on with it at this moment unless that is waited for. */
export const lockBatch = async (tx: Tx, id: number, where: 'wait' | 'skip'): Promise<BatchRow | null> => {
  const lock = where === 'skip' ? sql`for update skip locked` : sql`for update`
  return (
    (await sql<BatchRow>`select ${columns} from batch where id = ${id} ${lock}`.execute(tx)).rows[0] ?? null
  )
}

/** The newest first. */
export const listBatchesOf = async (db: Db, { kind, id }: Starter, most: number): Promise<BatchRow[]> => {
  const { rows } = await sql<BatchRow>`
    select ${columns} from batch where actor_kind = ${kind} and actor_id = ${id} order by id desc limit ${most}`.execute(
    db,
  )
  return rows
}

/** Those that nobody does before an answer, or did not come to an end there; the oldest first. */
export const listRunning = async (
  db: Db,
  { moreThan, before }: { moreThan: number; before: Temporal.Instant },
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from batch where state = 'running' and (total > ${moreThan} or created_at < ${before})
    order by id`.execute(db)
  return rows.map(row => row.id)
}

type NewBatch = Pick<BatchRow, 'actions' | 'macroId' | 'undoOfId'> & {
  starter: Starter
  total: number
  at: Temporal.Instant
}

export const insertBatch = async (tx: Tx, batch: NewBatch): Promise<number> => {
  const { id } = await tx
    .insertInto('batch')
    .values({
      actor_kind: batch.starter.kind,
      actor_id: batch.starter.id,
      actions: JSON.stringify(batch.actions),
      macro_id: batch.macroId,
      undo_of_id: batch.undoOfId,
      state: 'running',
      total: batch.total,
      created_at: batch.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Tickets that are gone are left out. @returns how many there are */
export const addTickets = async (tx: Tx, batchId: number, ids: readonly number[]): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into batch_ticket (batch_id, ticket_id)
    select ${batchId}, id from ticket where id = any(${ids}::bigint[])`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export const setTotal = (tx: Tx, id: number, total: number) =>
  tx.updateTable('batch').set({ total }).where('id', '=', id).execute()

/** The tickets of another batch, each with what takes back what was done to it. */
export const addUndone = (tx: Tx, batchId: number, undoOfId: number) =>
  sql`
    insert into batch_ticket (batch_id, ticket_id, steps)
    select ${batchId}, ticket_id, undo from batch_ticket where batch_id = ${undoOfId} and undo is not null`.execute(
    tx,
  )

type Waiting = { ticketId: number; steps: Undo | null }

export const nextWaiting = async (tx: Tx, batchId: number): Promise<Waiting | null> => {
  const { rows } = await sql<Waiting>`
    select ticket_id as "ticketId", steps from batch_ticket where batch_id = ${batchId} and outcome is null
    order by ticket_id limit 1`.execute(tx)
  return rows[0] ?? null
}

export type Settled = {
  outcome: 'done' | 'nothing' | 'refused'
  reason: string | null
  undo: Undo | null
}

/** Keeps what came of a ticket, and counts it. */
export const settleTicket = async (
  tx: Tx,
  batchId: number,
  ticketId: number,
  { outcome, reason, undo }: Settled,
): Promise<void> => {
  await sql`
    with settled as (
      update batch_ticket set outcome = ${outcome}, reason = ${reason}, undo = ${undo && JSON.stringify(undo)}::jsonb
      where batch_id = ${batchId} and ticket_id = ${ticketId}
    )
    update batch set ${sql.ref(outcome)} = ${sql.ref(outcome)} + 1, undoable = undoable + ${undo ? 1 : 0}
    where id = ${batchId}`.execute(tx)
}

export const endBatch = (tx: Tx, id: number, state: 'stopped' | 'done', at: Temporal.Instant) =>
  tx.updateTable('batch').set({ state, finished_at: at }).where('id', '=', id).execute()

type Refused = { ticketId: number; reason: string }

/** In the order of tickets, after one of them. */
export const listRefused = async (
  db: Db,
  { batchId, after, limit }: { batchId: number; after: number; limit: number },
): Promise<Refused[]> => {
  const { rows } = await sql<Refused>`
    select ticket_id as "ticketId", coalesce(reason, 'server_error') as reason from batch_ticket
    where batch_id = ${batchId} and outcome = 'refused' and ticket_id > ${after}
    order by ticket_id limit ${limit}`.execute(db)
  return rows
}

/** What this transaction has recorded about a ticket so far. */
export const factsOfNow = async (tx: Tx, ticketId: number): Promise<Fact[]> => {
  const { rows } = await sql<Fact>`
    select id, name, data from event where ticket_id = ${ticketId} and xid = pg_current_xact_id() order by id`.execute(
    tx,
  )
  return rows
}

/** Whether something else has happened since that taking this back would undo. */
export const wasChangedSince = async (
  tx: Tx,
  ticketId: number,
  { after, watched, status }: Undo,
): Promise<boolean> => {
  const { rows } = await sql`
    select from event where ticket_id = ${ticketId} and id > ${after}
      and (name = any(${watched}::text[]) or (${status} and data ? 'status')) limit 1`.execute(tx)
  return rows.length > 0
}
