import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { releaseWaiting } from '../../../delivery/commands.ts'
import { smtpAccountEvents } from '../events.ts'
import { type AccountInput, columnsOf, requireDepartments } from './account-input.ts'
import { changeAccount as changeRow, lockAccount, nameIsTaken } from './store.ts'
import { setDepartments } from './store-departments.ts'

/** Changes the given fields; the stored password stays where none is given. @throws Refusal not_found, name_taken, department_unknown */
export const changeAccount = async (
  act: Act,
  { id, ...given }: { id: number } & Partial<AccountInput>,
  secrets: Pick<Secrets, 'seal'>,
): Promise<void> => {
  if (!(await lockAccount(act.tx, id))) return refuse('not_found')
  await requireDepartments(act, given.departmentIds)
  if (given.name !== undefined && (await nameIsTaken(act.tx, given.name, id))) return refuse('name_taken')
  const columns = columnsOf(given, secrets)
  if (Object.keys(columns).length === 0) return
  await changeRow(act.tx, id, columns)
  if (given.departmentIds !== undefined) await setDepartments(act.tx, id, given.departmentIds ?? [])
  await releaseWaiting(act, 'email')
  await record(act, smtpAccountEvents, 'smtp-account.changed', {
    smtpAccountId: id,
    changed: Object.keys(given),
  })
}
