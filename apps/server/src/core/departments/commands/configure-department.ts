import type { Department } from '@stoa/contract/departments'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { listPersonIds } from '../../people/queries.ts'
import { type ConfiguredChanges, departmentEvents } from '../events.ts'
import { changeDepartment, type DepartmentRow, extensionIsTaken, lockDepartment } from '../store.ts'

export type DepartmentSettings = Pick<
  Department,
  | 'description'
  | 'leadId'
  | 'visibility'
  | 'toSolve'
  | 'reopensResolved'
  | 'closeAfterDays'
  | 'calendarId'
  | 'extension'
  | 'chats'
  | 'calls'
>

/** Whether there is such a calendar. Business hours know; modules.ts hands their answer in. */
export type CalendarExists = (db: Act['tx'], id: number) => Promise<boolean>

export const settingsOf = (row: DepartmentRow): DepartmentSettings => ({
  description: row.description,
  leadId: row.lead_id,
  visibility: row.visibility as DepartmentSettings['visibility'],
  toSolve: row.to_solve,
  reopensResolved: row.reopens_resolved,
  closeAfterDays: row.close_after_days,
  calendarId: row.calendar_id,
  extension: row.extension,
  chats: row.chats,
  calls: row.calls,
})

const columnsOf = (settings: DepartmentSettings) => ({
  description: settings.description,
  lead_id: settings.leadId,
  visibility: settings.visibility,
  to_solve: settings.toSolve,
  reopens_resolved: settings.reopensResolved,
  close_after_days: settings.closeAfterDays,
  calendar_id: settings.calendarId,
  extension: settings.extension,
  chats: settings.chats,
  calls: settings.calls,
})

type Given = { [Field in keyof DepartmentSettings]?: DepartmentSettings[Field] | undefined }

/** Changes the settings that are given. @throws not_found, extension_taken, calendar_unknown, lead_unknown */
export const configureDepartment = async (
  act: Act,
  id: number,
  given: Given,
  calendarExists: CalendarExists,
): Promise<void> => {
  const before = settingsOf(await lockDepartment(act.tx, id))
  const fields = (Object.keys(before) as (keyof DepartmentSettings)[]).filter(
    field => given[field] !== undefined && given[field] !== before[field],
  )
  if (fields.length === 0) return
  const after = { ...before, ...Object.fromEntries(fields.map(field => [field, given[field]])) }
  await check(act, id, given, calendarExists)
  await changeDepartment(act.tx, id, columnsOf(after))
  const changes: ConfiguredChanges = Object.fromEntries(
    fields.map(field => [field, { from: before[field], to: after[field] }]),
  )
  await record(act, departmentEvents, 'department.configured', { departmentId: id, changes })
}

const check = async ({ tx }: Act, id: number, given: Given, calendarExists: CalendarExists) => {
  const { extension, leadId, calendarId } = given
  if (extension && (await extensionIsTaken(tx, extension, id))) return refuse('extension_taken')
  if (leadId && !(await listPersonIds(tx)).includes(leadId)) return refuse('lead_unknown')
  if (calendarId && !(await calendarExists(tx, calendarId))) return refuse('calendar_unknown')
}
