import type { Mailbox } from '@stoa/contract/mail'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'
import { mailboxEvents } from '../events.ts'
import { forgetMails } from '../pop3/pop3-store.ts'
import { foldersFor, foldersOf, setFolders } from './folders.ts'
import { forgetHealth } from './health.ts'
import { columnsOf, type MailboxInput, requireDepartment } from './mailbox-input.ts'
import { changeRow, lockMailbox, nameIsTaken } from './store.ts'

/**
 * Changes the given fields; the stored password stays where none is given. Another server or account is another
 * mailbox: it is read from now on, like a new one, and so is a folder that is added. @throws Refusal not_found, name_taken, department_unknown
 */
export const changeMailbox = async (
  act: Act,
  { id, ...given }: { id: number } & Partial<MailboxInput>,
  secrets: Pick<Secrets, 'seal'>,
): Promise<void> => {
  const before = (await lockMailbox(act.tx, id)) ?? refuse('not_found')
  await requireDepartment(act, given.departmentId)
  if (given.name !== undefined && (await nameIsTaken(act.tx, given.name, id))) return refuse('name_taken')
  if (Object.keys(given).length === 0) return
  const now = act.clock.now()
  const { host, username, kind } = { ...before, ...given }
  const moved = host !== before.host || username !== before.username || kind !== before.kind
  const columns = { ...columnsOf(given, secrets), ...(moved && { created_at: now }) }
  if (Object.keys(columns).length > 0) await changeRow(act.tx, id, columns)
  const paths = given.folders ?? (await foldersOf(act.tx, [id])).get(id)?.map(({ path }) => path) ?? []
  if (moved || given.folders)
    await setFolders(act.tx, id, {
      paths: foldersFor(kind as Mailbox['kind'], paths),
      now,
      afresh: moved,
    })
  if (moved) await forgetMails(act.tx, id)
  // How it went before says nothing any more, and nobody is to be warned of a mailbox that is switched off.
  if (moved || (given.active ?? before.active) !== before.active) await forgetHealth(act.tx, id)
  await record(act, mailboxEvents, 'mailbox.changed', { mailboxId: id, changed: Object.keys(given) })
}
