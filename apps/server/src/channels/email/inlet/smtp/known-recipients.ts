import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { type Recipients, receiverSettings } from './receiver-settings.ts'

export const acceptedRecipients = async (db: Db | Tx): Promise<Recipients> =>
  (await receiverSettings(db)).recipients

/** Whether mail to this address is ours: a support address, or one that our own mail bears; what stands behind a plus sign does not matter. */
export const isKnownRecipient = async (db: Db, address: string): Promise<boolean> => {
  const whole = address.toLowerCase()
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from department_address where address = any(${[whole, withoutTag(whole)]}::text[]))
        or exists (select from smtp_account where lower(from_address) = any(${[whole, withoutTag(whole)]}::text[])) as known`.execute(
    db,
  )
  return rows[0]?.known ?? false
}

const withoutTag = (address: string): string => address.replace(/\+[^@]*@/, '@')
