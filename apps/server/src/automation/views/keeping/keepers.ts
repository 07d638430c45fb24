import { companyZone } from '../../../core/conditions/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { listFilledGroups } from '../store/fills.ts'
import { createKeeper, type Keeper } from './keeper.ts'

const MOST_READY = 2000

export type Keepers = (tx: Tx) => Promise<Keeper[]>

/** The keepers of all views. The conditions of a fill never change, so each is made ready once. */
export const createKeepers = (): Keepers => {
  const ready = new Map<string, Keeper>()
  return async tx => {
    const fills = await listFilledGroups(tx)
    if (fills.length === 0) return []
    const zone = await companyZone(tx)
    if (ready.size > MOST_READY) ready.clear()
    return fills.map(fill => {
      const key = `${fill.fillId} ${zone}`
      const keeper = ready.get(key) ?? createKeeper(fill, zone)
      ready.set(key, keeper)
      return keeper
    })
  }
}
