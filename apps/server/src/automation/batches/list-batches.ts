import type { Batch } from '@stoa/contract/batches'
import { hideHeaders } from '../../core/actions/queries.ts'
import { departmentScope } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { ticketNames } from '../../core/tickets/queries.ts'
import type { Db } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import type { BatchNeeds } from './needs.ts'
import { requireOwn } from './require-own.ts'
import { canUndo } from './rules/can-undo.ts'
import { type BatchRow, findBatch, listBatchesOf, listRefused } from './store.ts'

const mostListed = 20

type Names = Pick<BatchNeeds, 'macroNames'>

const present = async (db: Db, rows: readonly BatchRow[], { macroNames }: Names): Promise<Batch[]> => {
  const names = await macroNames(
    db,
    rows.flatMap(row => row.macroId ?? []),
  )
  return rows.map(row => ({
    id: row.id,
    actions: row.actions.map(hideHeaders),
    macro: row.macroId === null ? null : { id: row.macroId, name: names.get(row.macroId) ?? '' },
    undoOfId: row.undoOfId,
    state: row.state,
    total: row.total,
    done: row.done,
    nothing: row.nothing,
    refused: row.refused,
    createdAt: row.createdAt.toString(),
    finishedAt: row.finishedAt?.toString() ?? null,
    can: { stop: row.state === 'running', undo: canUndo(row) },
  }))
}

export const listBatches = async (db: Db, caller: Caller, needs: Names): Promise<Batch[]> =>
  present(db, await listBatchesOf(db, caller, mostListed), needs)

/** @throws not_found */
export const getBatch = async (db: Db, caller: Caller, id: number, needs: Names): Promise<Batch> => {
  const row = requireOwn(await findBatch(db, id), caller)
  const [batch] = await present(db, [row], needs)
  return batch ?? refuse('not_found')
}

/** A page of the tickets where not everything was possible. @throws not_found */
export const pageOfRefused = async (
  db: Db,
  caller: Caller,
  { id, cursor, limit }: { id: number; cursor?: string | undefined; limit: number },
) => {
  requireOwn(await findBatch(db, id), caller)
  const after = Number(cursor ?? 0) || 0
  const rows = await listRefused(db, { batchId: id, after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const scope = await departmentScope(db, caller)
  const names = await ticketNames(
    db,
    scope,
    page.map(({ ticketId }) => ticketId),
  )
  const items = page.map(({ ticketId, reason }) => ({
    ticketId,
    reason,
    ticket: names.get(ticketId) ?? null,
  }))
  return { items, nextCursor: rows.length > limit ? String(page.at(-1)?.ticketId) : null }
}
