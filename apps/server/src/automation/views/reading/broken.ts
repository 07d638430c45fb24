import type { View } from '@stoa/contract/views'
import { brokenConditions } from '../../../core/conditions/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { ViewRow } from '../store/views.ts'

/** What views name that is gone, by the view; asked for all of them at once. */
export const brokenOf = async (db: Db, views: readonly ViewRow[]): Promise<Map<number, View['broken']>> => {
  const places = views.flatMap(({ id, groups }) => groups.map((_, group) => ({ id, group })))
  const problems = await brokenConditions(
    db,
    views.flatMap(({ groups }) => groups),
  )
  const broken = new Map<number, View['broken']>()
  for (const { group: at, index, problem } of problems) {
    const place = places[at]
    if (place) broken.set(place.id, [...(broken.get(place.id) ?? []), { group: place.group, index, problem }])
  }
  return broken
}
