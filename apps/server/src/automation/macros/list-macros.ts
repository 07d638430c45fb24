import type { Macro } from '@stoa/contract/macros'
import { brokenActions, hideHeaders } from '../../core/actions/queries.ts'
import { type Caller, personNames } from '../../core/people/queries.ts'
import { mayChange, maySee, viewerOf } from '../../core/sharing/queries.ts'
import type { Db } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { listMacroRows, type MacroRow } from './store.ts'

/** What each macro names that is gone; asked for all of them together. */
const brokenOf = async (db: Db, rows: readonly MacroRow[]): Promise<Map<number, Macro['broken']>> => {
  const places = rows.flatMap(row => row.actions.map((action, index) => ({ id: row.id, index, action })))
  const broken = await brokenActions(
    db,
    places.map(({ action }) => action),
  )
  const found = broken.flatMap(({ index: at, problem }) => {
    const place = places[at]
    return place ? [{ id: place.id, index: place.index, problem }] : []
  })
  const groups = Map.groupBy(found, ({ id }) => id)
  return new Map([...groups].map(([id, all]) => [id, all.map(({ index, problem }) => ({ index, problem }))]))
}

/** The macros that a caller may use, by name. */
export const listMacros = async (db: Db, caller: Caller): Promise<Macro[]> => {
  const viewer = await viewerOf(db, caller, 'macro.share')
  const rows = (await listMacroRows(db)).filter(row => maySee(row, viewer))
  const names = await personNames(
    db,
    rows.flatMap(row => row.ownerId ?? []),
  )
  const broken = await brokenOf(db, rows)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    note: row.note,
    sharing: row.sharing,
    actions: row.actions.map(hideHeaders),
    owner: row.ownerId === null ? null : { id: row.ownerId, name: names.get(row.ownerId) ?? '' },
    broken: broken.get(row.id) ?? [],
    can: { change: mayChange(row, viewer) },
  }))
}

/** @throws not_found */
export const getMacro = async (db: Db, caller: Caller, id: number): Promise<Macro> =>
  (await listMacros(db, caller)).find(macro => macro.id === id) ?? refuse('not_found')
