import type { Company } from '@stoa/contract/settings'
import { readCompany } from '../../../core/settings/queries.ts'
import type { Db } from '../../../platform/db/database.ts'

/** The company that mails speak for. Nothing goes out before it has been set up. */
export const getCompany = async (db: Db): Promise<Company> => {
  const company = await readCompany(db)
  if (!company) throw new Error('There is no company: the server has not been set up.')
  return company
}
