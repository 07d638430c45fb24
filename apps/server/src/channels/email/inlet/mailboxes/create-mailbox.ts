import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { mailboxEvents } from '../events.ts'
import { foldersFor, setFolders } from './folders.ts'
import { type MailboxInput, requireDepartment } from './mailbox-input.ts'
import { insertMailbox } from './store.ts'

/** Reads a mailbox from now on. @throws Refusal name_taken, department_unknown */
export const createMailbox = async (
  act: Act,
  given: MailboxInput,
  secrets: Pick<Secrets, 'seal'>,
): Promise<{ id: number }> => {
  await requireDepartment(act, given.departmentId)
  const { departmentId, password, signIn, folders, warnAfterMinutes, deleteAfterDays, ...same } = given
  const now = act.clock.now()
  const id = await insertMailbox(act.tx, {
    ...same,
    department_id: departmentId,
    sign_in: signIn,
    password_sealed: secrets.seal(password),
    warn_after_minutes: warnAfterMinutes,
    delete_after_days: deleteAfterDays,
    created_at: now,
  })
  if (!id) return refuse('name_taken')
  await setFolders(act.tx, id, { paths: foldersFor(given.kind, folders), now, afresh: true })
  await record(act, mailboxEvents, 'mailbox.created', { mailboxId: id, name: given.name, departmentId })
  return { id }
}
