import type { Tx } from '../../../../platform/db/database.ts'
import { contentFingerprint } from '../dedup-key.ts'
import { type MailSource, mailboxOf, mailSource } from '../mail-source.ts'
import { originalsOf, type Reference } from './reference-store.ts'

/**
 * The ticket that has the same mail already; `here`: it came to the same department or by the same mailbox, so this is no other
 * one. The same id with other content is another mail. Null where there is none.
 */
export const findCopy = async (
  tx: Tx,
  mail: { raw: Buffer; source: MailSource; departmentId: number },
  bearers: readonly Reference[],
): Promise<{ ticketId: number; here: boolean } | null> => {
  const originals = await originalsOf(
    tx,
    bearers.flatMap(({ messageId }) => messageId ?? []),
  )
  const copies = originals
    .filter(({ raw }) => contentFingerprint(raw) === contentFingerprint(mail.raw))
    .map(({ ticketId, source, departmentId }) => ({
      ticketId,
      here: departmentId === mail.departmentId || sameMailbox(mailSource(source), mail.source),
    }))
  return copies.find(copy => copy.here) ?? copies[0] ?? null
}

const sameMailbox = (one: MailSource, other: MailSource) =>
  mailboxOf(one) !== null && mailboxOf(one) === mailboxOf(other)
