import { normalAddress } from '@stoa/contract/mail-address'
import { sql } from 'kysely'
import { listSupportAddresses } from '../../core/departments/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/** Every address of ours: support addresses, what accounts send by, and what mailboxes are called. In their one form. */
export const ownAddresses = async (db: Db | Tx): Promise<string[]> => {
  const { rows } = await sql<{ address: string }>`
    select from_address as address from smtp_account
    union select username from mailbox where username like '%@%'`.execute(db)
  const all = [...(await listSupportAddresses(db)), ...rows.map(({ address }) => address)]
  return [...new Set(all.map(normalAddress))]
}
