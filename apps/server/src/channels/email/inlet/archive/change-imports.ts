import { rm } from 'node:fs/promises'
import { departmentExists } from '../../../../core/departments/queries.ts'
import { type Act, system } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { mailImportEvents } from '../events.ts'
import { changeImport, findImport, type ImportRow, insertImport, tallyOf } from './store.ts'

export type NewImport = {
  name: string
  path: string
  uploaded: boolean
  departmentId: number
  ticketStatus: 'resolved' | 'closed'
}

/** Takes the mails of an archive in from now on. @throws Refusal department_unknown */
export const beginImport = async (act: Act, given: NewImport): Promise<{ id: number }> => {
  const { name, path, uploaded, departmentId, ticketStatus } = given
  if (!(await departmentExists(act.tx, departmentId))) return refuse('department_unknown')
  const id = await insertImport(act.tx, {
    ...{ name, path, uploaded },
    department_id: departmentId,
    ticket_status: ticketStatus,
    state: 'waiting',
    begun_at: act.clock.now(),
  })
  await record(act, mailImportEvents, 'mail-import.begun', { mailImportId: id, name, departmentId })
  return { id }
}

/** Takes no more of it; what is there stays. @throws Refusal not_found */
export const stopImport = async (act: Act, id: number): Promise<void> => {
  const row = (await findImport(act.tx, id)) ?? refuse('not_found')
  if (!(await changeImport(act.tx, id, { state: 'stopped', ended_at: act.clock.now() }))) return
  await record(act, mailImportEvents, 'mail-import.stopped', { mailImportId: id, name: row.name })
  if (row.uploaded) await rm(row.path, { force: true })
}

/** Says once what came of an archive, when all of it is there. */
export const recordEnd = async (platform: Platform, row: ImportRow): Promise<void> => {
  if (row.state === 'stopped') return
  const { done, failed } = await tallyOf(platform.db, row.id)
  const { id, name, problem } = row
  const data = { mailImportId: id, name, mails: done, failed, problem }
  await write(platform, system, act => record(act, mailImportEvents, 'mail-import.ended', data))
}
