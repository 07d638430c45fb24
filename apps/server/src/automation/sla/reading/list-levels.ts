import type { SlaLevel, SlaRule } from '@stoa/contract/sla'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { levelsOfDepartments } from '../store/department-levels.ts'
import { type LevelRow, listLevelRows } from '../store/levels.ts'
import { listRuleRows } from '../store/rules.ts'
import { brokenByRule } from './broken-rules.ts'

const presentLevel = (
  { id, name, calendarId, warnBefore, targets }: LevelRow,
  departments: ReadonlyMap<number, number>,
): SlaLevel => ({
  id,
  name,
  calendarId,
  warnBefore,
  targets,
  departmentIds: [...departments]
    .filter(([, levelId]) => levelId === id)
    .map(([departmentId]) => departmentId),
})

export const listLevels = async (db: Db): Promise<SlaLevel[]> => {
  const departments = await levelsOfDepartments(db)
  return (await listLevelRows(db)).map(level => presentLevel(level, departments))
}

/** @throws not_found */
export const getLevel = async (db: Db, id: number): Promise<SlaLevel> =>
  (await listLevels(db)).find(level => level.id === id) ?? refuse('not_found')

export const listRules = async (db: Db): Promise<SlaRule[]> => {
  const rows = await listRuleRows(db)
  const broken = await brokenByRule(db, rows)
  return rows.map(({ deletedAt: _, ...rule }) => ({ ...rule, broken: broken.get(rule.id) ?? [] }))
}

/** @throws not_found */
export const getRule = async (db: Db, id: number): Promise<SlaRule> =>
  (await listRules(db)).find(rule => rule.id === id) ?? refuse('not_found')
