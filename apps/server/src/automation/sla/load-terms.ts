import { loadCalendar } from '../../core/business-hours/queries.ts'
import { departmentSettings } from '../../core/departments/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { oncePerBatch } from '../../platform/events/once-per-batch.ts'
import type { TermsOf } from './rules/terms.ts'
import { findLevels } from './store/levels.ts'

const once = <Value>(values: readonly Value[]) => [...new Set(values)]

/** The calendar by which a level counts for a department: its own, else the department's, else always open (null). */
export const calendarIdOf = (
  level: { calendarId: number | null } | undefined,
  department: { calendarId: number | null } | undefined,
): number | null => level?.calendarId ?? department?.calendarId ?? null

// Whoever changes them takes its turn, or lets the clocks hear of it later.
const levelOf = oncePerBatch((tx, id: number) => findLevels(tx, [id]))
const settingsOf = oncePerBatch((tx, id: number) => departmentSettings(tx, id))
const calendarOf = oncePerBatch((tx, id: number | null) => loadCalendar(tx, id))

/** What these levels promise at present, in the hours of these departments. A deleted level promises nothing. */
export const loadTerms = async (
  act: Pick<Act, 'tx' | 'batch'>,
  given: { levelIds: readonly (number | null)[]; departmentIds: readonly number[] },
): Promise<TermsOf> => {
  const levelIds = once(given.levelIds).filter(id => id !== null)
  const found = (await Promise.all(levelIds.map(id => levelOf(act, id)))).flat()
  const levels = new Map(found.map(level => [level.id, level]))
  const settings = await Promise.all(once(given.departmentIds).map(id => settingsOf(act, id)))
  const departments = new Map(settings.map(department => [department.id, department]))
  const calendarIds = [...found, ...settings].map(({ calendarId }) => calendarId)
  const calendars = new Map<number | null, Awaited<ReturnType<typeof loadCalendar>>>()
  for (const id of once([null, ...calendarIds])) calendars.set(id, await calendarOf(act, id))
  const always = await calendarOf(act, null)
  return (levelId, departmentId) => {
    const level = levelId === null ? undefined : levels.get(levelId)
    return {
      targets: level && level.deletedAt === null ? level.targets : [],
      warnBefore: level?.warnBefore ?? 0,
      calendar: calendars.get(calendarIdOf(level, departments.get(departmentId))) ?? always,
    }
  }
}
