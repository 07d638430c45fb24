import type { View } from '@stoa/contract/views'
import { departmentScope } from '../../../core/departments/queries.ts'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import { isFor, mayChange, viewerOf } from '../../../core/sharing/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Fill, listFills } from '../store/fills.ts'
import { countsOf } from '../store/tally.ts'
import { brokenOf } from './broken.ts'
import { listViewsFor } from './views-for.ts'

const filledOf = (fill: Fill | undefined): number => {
  if (!fill) return 0
  if (fill.nextBelow === null || fill.newestId === 0) return 1
  return Math.min(0.999, 1 - (fill.nextBelow - 1) / fill.newestId)
}

/** The views of a caller with what is in them for the caller. */
export const listViews = async (db: Db, caller: Caller): Promise<View[]> => {
  const viewer = await viewerOf(db, caller, 'view.share')
  const rows = await listViewsFor(db, viewer)
  if (rows.length === 0) return []
  const fills = new Map((await listFills(db)).map(fill => [fill.viewId, fill]))
  const complete = [...fills.values()].filter(fill => fill.nextBelow === null).map(fill => fill.id)
  const counts = await countsOf(db, complete, viewer.personId, await departmentScope(db, caller))
  const names = await personNames(
    db,
    rows.flatMap(row => row.ownerId ?? []),
  )
  const broken = await brokenOf(db, rows)
  return rows.map(({ id, name, sharing, groups, order, ownerId, ...row }, at) => {
    const fill = fills.get(id)
    return {
      id,
      name,
      sharing,
      groups,
      order,
      owner: ownerId === null ? null : { id: ownerId, name: names.get(ownerId) ?? '' },
      position: at + 1,
      listed: isFor({ ownerId, sharing }, viewer),
      count: fill?.nextBelow === null ? (counts.get(fill.id) ?? 0) : null,
      filled: filledOf(fill),
      broken: broken.get(id) ?? [],
      can: { change: mayChange({ ...row, ownerId, sharing }, viewer) },
    }
  })
}

/** @throws not_found */
export const getView = async (db: Db, caller: Caller, id: number): Promise<View> =>
  (await listViews(db, caller)).find(view => view.id === id) ?? refuse('not_found')
