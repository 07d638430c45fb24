import type { Company } from '@stoa/contract/settings'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Db, Tx } from '../../platform/db/database.ts'

const columns = ['name', 'language', 'time_zone', 'purge_after_days'] as const

type Row = { name: string; language: string; time_zone: string; purge_after_days: number | null }

const companyOf = (row: Row | undefined): Company | undefined =>
  row && {
    name: row.name,
    language: row.language as Language,
    timeZone: row.time_zone,
    purgeAfterDays: row.purge_after_days,
  }

/** @returns whether it is the first; a second one waits for the first to be committed or rolled back. */
export const insertCompany = async (
  tx: Tx,
  { name, language, timeZone: time_zone }: Omit<Company, 'purgeAfterDays'>,
  set_up_at: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .insertInto('company')
    .values({ name, language, time_zone, set_up_at })
    .onConflict(conflict => conflict.doNothing())
    .returning('one')
    .executeTakeFirst()
  return row !== undefined
}

export const readCompany = async (db: Db): Promise<Company | undefined> =>
  companyOf(await db.selectFrom('company').select(columns).executeTakeFirst())

export const lockCompany = async (tx: Tx): Promise<Company | undefined> =>
  companyOf(await tx.selectFrom('company').select(columns).forUpdate().executeTakeFirst())

export const updateCompany = (
  tx: Tx,
  { name, language, timeZone: time_zone, purgeAfterDays: purge_after_days }: Company,
) => tx.updateTable('company').set({ name, language, time_zone, purge_after_days }).execute()
