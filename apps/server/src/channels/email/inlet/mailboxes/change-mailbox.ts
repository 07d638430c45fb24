import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { mailboxEvents } from '../events.ts'
import { columnsOf, type MailboxInput, requireDepartment } from './mailbox-input.ts'
import { changeRow, lockMailbox, nameIsTaken } from './store.ts'

/**
 * Changes the given fields; the stored password stays where none is given. Another server, account or folder is another
 * mailbox: it is read from now on, like a new one. @throws Refusal not_found, name_taken, department_unknown
 */
export const changeMailbox = async (
  act: Act,
  { id, ...given }: { id: number } & Partial<MailboxInput>,
  secrets: Pick<Secrets, 'seal'>,
): Promise<void> => {
  const before = (await lockMailbox(act.tx, id)) ?? refuse('not_found')
  await requireDepartment(act, given.departmentId)
  if (given.name !== undefined && (await nameIsTaken(act.tx, given.name, id))) return refuse('name_taken')
  const columns = columnsOf(given, secrets)
  if (Object.keys(columns).length === 0) return
  const { host, username, folder } = { ...before, ...given }
  const moved = host !== before.host || username !== before.username || folder !== before.folder
  const afresh = { uid_validity: null, last_uid: null, created_at: act.clock.now() }
  await changeRow(act.tx, id, { ...columns, ...(moved && afresh) })
  await record(act, mailboxEvents, 'mailbox.changed', { mailboxId: id, changed: Object.keys(given) })
}
