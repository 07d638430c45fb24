import type { Db } from '../../platform/db/database.ts'
import { readCompany } from './store.ts'

export { readCompany }

/** null: deleted tickets stay. */
export const purgesAfterDays = async (db: Db): Promise<number | null> =>
  (await readCompany(db))?.purgeAfterDays ?? null
