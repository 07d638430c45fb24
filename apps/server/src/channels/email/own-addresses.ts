import { sql } from 'kysely'
import { listSupportAddresses } from '../../core/departments/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/** Every address of ours: support addresses, what accounts send by, and what mailboxes are called. In lower case. */
export const ownAddresses = async (db: Db | Tx): Promise<string[]> => {
  const { rows } = await sql<{ address: string }>`
    select lower(from_address) as address from smtp_account
    union select lower(username) from mailbox where username like '%@%'`.execute(db)
  return [...new Set([...(await listSupportAddresses(db)), ...rows.map(({ address }) => address)])]
}
