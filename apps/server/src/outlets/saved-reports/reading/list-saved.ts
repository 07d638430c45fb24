import type { SavedReport } from '@stoa/contract/saved-reports'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import { isFor, mayChange, maySee } from '../../../core/sharing/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { requireViewer } from '../access.ts'
import { listSavedRows } from '../store.ts'

/** @throws Refusal not_allowed */
export const listSaved = async (db: Db, caller: Caller): Promise<SavedReport[]> => {
  const viewer = await requireViewer(db, caller)
  const rows = (await listSavedRows(db)).filter(row => maySee(row, viewer))
  const names = await personNames(
    db,
    rows.flatMap(row => row.ownerId ?? []),
  )
  return rows.map(row => {
    const { id, name, sharing, screen, ownerId } = row
    return {
      ...{ id, name, sharing, screen },
      owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
      listed: isFor(row, viewer),
      can: { change: mayChange(row, viewer) },
    }
  })
}

/** @throws Refusal not_found, not_allowed */
export const getSaved = async (db: Db, caller: Caller, id: number): Promise<SavedReport> =>
  (await listSaved(db, caller)).find(report => report.id === id) ?? refuse('not_found')
