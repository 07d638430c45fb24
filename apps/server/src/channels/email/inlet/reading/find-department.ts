import { normalAddress } from '@stoa/contract/mail-address'
import { findDepartmentByAddresses, getDefaultDepartmentId } from '../../../../core/departments/queries.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { plainAddress } from '../../../../platform/plain-address.ts'
import { NotReady } from '../../../intake/commands.ts'
import { placeOfImport } from '../archive/store.ts'
import { departmentOfHook } from '../hooks/department-of-hook.ts'
import { envelopeOf, type MailSource, mailboxOf } from '../mail-source.ts'
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
  const envelope = envelopeOf(source)?.to ?? []
  const written = [...mail.deliveredTo, ...mail.to, ...mail.cc].map(address => address.email)
  return eachWithoutTag([...envelope, ...written])
}

/** In their one form; each also without what stands behind a plus sign. */
export const eachWithoutTag = (addresses: readonly string[]): string[] => {
  return [...new Set(addresses.flatMap(address => [normalAddress(address), plainAddress(address)]))]
}

/** Most of what comes in together was sent to the same few addresses. */
const addressedDepartment = oncePerBatch((tx, addresses: string) =>
  findDepartmentByAddresses(tx, JSON.parse(addresses)),
)

/** The department whose support address was written to, else the mailbox's or webhook's, else the default one. */
export const findDepartment = async (
  act: Pick<Act, 'tx' | 'batch'>,
  addresses: readonly string[],
  source: MailSource,
): Promise<number> => {
  const { tx } = act
  const addressed = await addressedDepartment(act, JSON.stringify(addresses))
  if (addressed !== null) return addressed
  return (await departmentOfSource(tx, source)) ?? (await defaultDepartment(tx))
}

const departmentOfSource = async (tx: Tx, source: MailSource): Promise<number | null> => {
  const mailboxId = mailboxOf(source)
  if (mailboxId !== null) return departmentOfMailbox(tx, mailboxId)
  if (source.kind === 'archive') return (await placeOfImport(tx, source.importId))?.departmentId ?? null
  return source.kind === 'hook' ? departmentOfHook(tx, source.hookId) : null
}

const defaultDepartment = (tx: Tx): Promise<number> =>
  getDefaultDepartmentId(tx).catch(error => {
    throw isDatabaseError(error)
      ? error
      : new NotReady('The server has not been set up yet.', { cause: error })
  })

const isDatabaseError = (error: unknown) => error instanceof Error && 'code' in error
