import type { Db, Tx } from '../../platform/db/database.ts'

/** The zone in which conditions understand days and times. */
export const companyZone = async (db: Db | Tx): Promise<string> => {
  const company = await db.selectFrom('company').select('time_zone').executeTakeFirst()
  return company?.time_zone ?? 'UTC'
}
