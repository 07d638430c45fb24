import type { Tx } from '../../../../platform/db/database.ts'
import { contentFingerprint } from '../dedup-key.ts'
import { type MailSource, mailSource } from '../mail-source.ts'
import { originalsOf, type Reference } from './reference-store.ts'

/**
 * Whether the same mail is in a ticket of this department already, or came by the same mailbox before. The same id with
 * other content is another mail; the same mail to another department is that one's business too.
 */
export const isDuplicate = async (
  tx: Tx,
  mail: { raw: Buffer; source: MailSource; departmentId: number },
  bearers: readonly Reference[],
): Promise<boolean> => {
  const originals = await originalsOf(
    tx,
    bearers.flatMap(({ messageId }) => messageId ?? []),
  )
  return originals.some(
    ({ raw, source, departmentId }) =>
      (departmentId === mail.departmentId || sameMailbox(mailSource(source), mail.source)) &&
      contentFingerprint(raw) === contentFingerprint(mail.raw),
  )
}

const sameMailbox = (one: MailSource, other: MailSource) =>
  one.kind === 'imap' && other.kind === 'imap' && one.mailboxId === other.mailboxId
