import { changesBetween } from '../../../../platform/changes-between.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { spamFilterEvents } from '../events.ts'
import { type FilterSettings, filterOf, writeFilter } from './store.ts'

export const changeFilter = async (
  act: Act,
  departmentId: number,
  given: Partial<FilterSettings>,
): Promise<void> => {
  const before = await filterOf(act.tx, departmentId)
  const after = { ...before, ...given }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  await writeFilter(act.tx, departmentId, after)
  await record(act, spamFilterEvents, 'spam-filter.changed', { departmentId, changes })
}
