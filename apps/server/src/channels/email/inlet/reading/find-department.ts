import { findDepartmentByAddresses, getDefaultDepartmentId } from '../../../../core/departments/queries.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { NotReady } from '../../../intake/commands.ts'
import type { MailSource } from '../mail-source.ts'
import { departmentOfMailbox } from '../mailboxes/store.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'

/**
 * The addresses a mail was sent to, the most certain first: the envelope's, those that servers on the way noted, To, Cc.
 * Each also without what stands behind a plus sign.
 */
export const addressedTo = (
  mail: Pick<ParsedMail, 'to' | 'cc' | 'deliveredTo'>,
  source: MailSource,
): string[] => {
  const envelope = source.kind === 'smtp' ? source.to : []
  const written = [...mail.deliveredTo, ...mail.to, ...mail.cc].map(address => address.email)
  const all = [...envelope, ...written].map(address => address.toLowerCase())
  return [...new Set(all.flatMap(address => [address, address.replace(/\+[^@]*@/, '@')]))]
}

/** The department whose support address was written to, else the mailbox's, else the default one. */
export const findDepartment = async (
  tx: Tx,
  addresses: readonly string[],
  source: MailSource,
): Promise<number> => {
  const addressed = await findDepartmentByAddresses(tx, addresses)
  if (addressed !== null) return addressed
  const mailboxs = source.kind === 'imap' ? await departmentOfMailbox(tx, source.mailboxId) : null
  return mailboxs ?? (await defaultDepartment(tx))
}

const defaultDepartment = (tx: Tx): Promise<number> =>
  getDefaultDepartmentId(tx).catch(error => {
    throw isDatabaseError(error)
      ? error
      : new NotReady('The server has not been set up yet.', { cause: error })
  })

const isDatabaseError = (error: unknown) => error instanceof Error && 'code' in error
