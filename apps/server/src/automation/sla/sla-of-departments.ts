import { namesOption, withOption } from '@stoa/conditions/named-options'
import type { CopiesAlong, TakesOver } from '../../core/departments/commands.ts'
import type { Act } from '../../platform/events/act.ts'
import { levelsOfDepartments, writeDepartmentLevel } from './store/department-levels.ts'
import { listRuleRows, updateRule } from './store/rules.ts'
import { takeTurn } from './store/turn.ts'

const rulesAbout = async ({ tx }: Act, departmentId: number) =>
  (await listRuleRows(tx)).filter(rule => namesOption(rule.groups, 'departments', departmentId))

/** SLA rules about a department go over to its substitute, which keeps its own level. */
export const slaOfDepartments: TakesOver = {
  hangsOn: async (act, departmentId) => (await rulesAbout(act, departmentId)).length > 0,

  moveTo: async (act, from, substituteId) => {
    await takeTurn(act)
    for (const rule of await rulesAbout(act, from))
      await updateRule(act.tx, rule.id, {
        ...rule,
        groups: withOption(rule.groups, 'departments', from, substituteId),
      })
    await writeDepartmentLevel(act.tx, from, null)
  },
}

/** A copy of a department has its level. */
export const slaOfClones: CopiesAlong = async (act, from, to) => {
  const levelId = (await levelsOfDepartments(act.tx)).get(from)
  if (levelId !== undefined) await writeDepartmentLevel(act.tx, to, levelId)
}
