import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { areMoreThan, type CompanyDetails, companyNameIsTaken, domainIsTaken } from './store.ts'

/** A company with more people than this at one domain is a mail provider; and nobody waits for that many to be moved. */
const MOST_AT_A_DOMAIN = 5000

/** @throws name_taken, domain_of_company, domain_too_common */
export const checkCompany = async (
  tx: Tx,
  { name, domains }: CompanyDetails,
  { id, had }: { id: number | null; had: readonly string[] },
): Promise<void> => {
  if (await companyNameIsTaken(tx, name, id)) return refuse('name_taken')
  if (await domainIsTaken(tx, domains, id)) return refuse('domain_of_company')
  const fresh = domains.filter(domain => !had.includes(domain))
  if (await areMoreThan(tx, fresh, MOST_AT_A_DOMAIN)) return refuse('domain_too_common')
}
