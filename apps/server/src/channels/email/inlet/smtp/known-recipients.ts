import { normalAddress } from '@stoa/contract/mail-address'
import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/database.ts'
import { plainAddress } from '../../../../platform/plain-address.ts'
import { type Recipients, receiverSettings } from './receiver-settings.ts'

/** Milliseconds for which what was chosen is remembered, where mail after mail asks. */
const REMEMBERED = 1000

/** Whose mail is taken, as of the last second. */
export const createAcceptedRecipients = (db: Db): (() => Promise<Recipients>) => {
  let asked: { at: number; answer: Promise<Recipients> } | null = null
  return () => {
    const now = performance.now()
    if (asked && now - asked.at < REMEMBERED) return asked.answer
    const answer = receiverSettings(db).then(({ recipients }) => recipients)
    asked = { at: now, answer }
    answer.catch(() => {
      asked = null
    })
    return answer
  }
}

/**
 * Whether mail to this address is ours: a support address, or one that our own mail bears; what stands behind a plus sign does not
 * matter. Other servers' keepers reach us as postmaster, wherever we have an address (RFC 5321, 4.5.1).
 */
export const isKnownRecipient = async (db: Db, address: string): Promise<boolean> => {
  const whole = normalAddress(address)
  if (whole === 'postmaster') return true
  const domain = /^postmaster@(.+)$/.exec(whole)?.[1] ?? null
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from department_address where address = any(${[whole, plainAddress(address)]}::text[]))
        or exists (select from smtp_account where lower(from_address) = any(${[whole, plainAddress(address)]}::text[]))
        or exists (select from department_address where split_part(address, '@', 2) = ${domain})
        or exists (select from smtp_account where split_part(lower(from_address), '@', 2) = ${domain}) as known`.execute(
    db,
  )
  return rows[0]?.known ?? false
}
