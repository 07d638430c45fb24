import { departmentExists } from '../../../core/departments/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { slaEvents } from '../events.ts'
import { levelsOfDepartments, writeDepartmentLevel } from '../store/department-levels.ts'
import { levelExists } from '../store/levels.ts'
import { takeTurn } from '../store/turn.ts'

/** For new tickets; those that are there keep theirs. @throws not_found, sla_level_unknown */
export const setDepartmentLevel = async (
  act: Act,
  given: { departmentId: number; levelId: number | null },
): Promise<void> => {
  const { departmentId, levelId } = given
  await takeTurn(act)
  if (!(await departmentExists(act.tx, departmentId))) return refuse('not_found')
  if (levelId !== null && !(await levelExists(act.tx, levelId))) return refuse('sla_level_unknown')
  const from = (await levelsOfDepartments(act.tx)).get(departmentId) ?? null
  if (from === levelId) return
  await writeDepartmentLevel(act.tx, departmentId, levelId)
  await record(act, slaEvents, 'department.sla-level-set', { departmentId, level: { from, to: levelId } })
}
