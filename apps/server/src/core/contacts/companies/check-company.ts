import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type CompanyDetails, companyNameIsTaken, domainIsTaken, domainsTooCommon } from './store.ts'

/** @throws name_taken, domain_of_company, domain_too_common */
export const checkCompany = async (
  tx: Tx,
  { name, domains }: CompanyDetails,
  { id, had }: { id: number | null; had: readonly string[] },
): Promise<void> => {
  if (await companyNameIsTaken(tx, name, id)) return refuse('name_taken')
  if (await domainIsTaken(tx, domains, id)) return refuse('domain_of_company')
  const fresh = domains.filter(domain => !had.includes(domain))
  if ((await domainsTooCommon(tx, fresh)).size > 0) return refuse('domain_too_common')
}
