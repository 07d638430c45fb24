import type { Problem } from '@stoa/conditions/problems'
import { brokenConditions } from '../../../core/conditions/queries.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { RuleRow } from '../store/rules.ts'

/** What rules name that is gone, by the id of the rule; those with nothing are left out. Asked in one go. */
export const brokenByRule = async (
  db: Db | Tx,
  rules: readonly Pick<RuleRow, 'id' | 'groups'>[],
): Promise<Map<number, Problem[]>> => {
  const places = rules.flatMap(({ id, groups }) =>
    groups.map((conditions, group) => ({ id, conditions, group })),
  )
  const problems = await brokenConditions(
    db,
    places.map(place => place.conditions),
  )
  const broken = new Map<number, Problem[]>()
  for (const { group: at, ...problem } of problems) {
    const place = places[at]
    if (place) broken.set(place.id, [...(broken.get(place.id) ?? []), { ...problem, group: place.group }])
  }
  return broken
}
