import { departmentsWith } from '../../core/departments/queries.ts'
import { type Caller, findCallerOfPerson } from '../../core/people/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { requireSaved, requireViewer, type SavedReportRow } from '../saved-reports/queries.ts'
import { findMail, type MailRow } from './store.ts'

const scopeOf = (db: Db | Tx, caller: Caller) => departmentsWith(db, caller, 'report.read')

/** Whether somebody may read any reports. */
const readsReports = async (db: Db | Tx, caller: Caller): Promise<boolean> => {
  const scope = await scopeOf(db, caller)
  return scope === 'all' || scope.length > 0
}

/** A person as a caller, where that person still works here and may read reports; null otherwise. */
export const findReader = async (db: Db | Tx, personId: number): Promise<Caller | null> => {
  const caller = await findCallerOfPerson(db, personId)
  return caller && (await readsReports(db, caller)) ? caller : null
}

/** Whose mails a caller sees and ends: the own ones, and all where the caller reads the reports of all departments. */
export const mayTouch = async (
  db: Db | Tx,
  caller: Caller,
  { ownerId }: Pick<MailRow, 'ownerId'>,
): Promise<boolean> =>
  (caller.kind === 'user' && caller.id === ownerId) || (await scopeOf(db, caller)) === 'all'

/** The saved report that mails are of. @throws Refusal not_allowed, not_found */
export const requireReport = async (
  db: Db | Tx,
  caller: Caller,
  savedReportId: number,
): Promise<SavedReportRow> => requireSaved(db, await requireViewer(db, caller), savedReportId)

/** @throws Refusal not_found, also where it is somebody else's */
export const requireMail = async (
  db: Db | Tx,
  caller: Caller,
  id: number,
  options: { lock?: boolean } = {},
): Promise<MailRow> => {
  const mail = await findMail(db, id, options)
  return mail && (await mayTouch(db, caller, mail)) ? mail : refuse('not_found')
}
