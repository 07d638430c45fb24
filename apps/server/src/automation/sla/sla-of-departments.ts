import type { CopiesAlong, TakesOver } from '../../core/departments/commands.ts'
import type { Act } from '../../platform/events/act.ts'
import { levelsOfDepartments, writeDepartmentLevel } from './store/department-levels.ts'
import type { RuleRow } from './store/rules.ts'
import { listRuleRows, updateRule } from './store/rules.ts'
import { takeTurn } from './store/turn.ts'

type Condition = RuleRow['conditions'][number]

const replace = (condition: Condition, from: number, to: number): Condition =>
  condition.field === 'department' && condition.values.includes(from)
    ? { ...condition, values: [...new Set(condition.values.map(id => (id === from ? to : id)))] }
    : condition

const rulesAbout = async ({ tx }: Act, departmentId: number) =>
  (await listRuleRows(tx)).filter(rule =>
    rule.conditions.some(each => each.field === 'department' && each.values.includes(departmentId)),
  )

/** SLA rules about a department go over to its substitute, which keeps its own level. */
export const slaOfDepartments: TakesOver = {
  hangsOn: async (act, departmentId) => (await rulesAbout(act, departmentId)).length > 0,

  moveTo: async (act, from, substituteId) => {
    await takeTurn(act)
    for (const rule of await rulesAbout(act, from))
      await updateRule(act.tx, rule.id, {
        ...rule,
        conditions: rule.conditions.map(each => replace(each, from, substituteId)),
      })
    await writeDepartmentLevel(act.tx, from, null)
  },
}

/** A copy of a department has its level. */
export const slaOfClones: CopiesAlong = async (act, from, to) => {
  const levelId = (await levelsOfDepartments(act.tx)).get(from)
  if (levelId !== undefined) await writeDepartmentLevel(act.tx, to, levelId)
}
