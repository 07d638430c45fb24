import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { standingCompanies } from '../companies/standing.ts'
import { findCompany } from '../companies/store.ts'
import { toCompare } from '../duplicates/store.ts'
import { contactEvents } from '../events.ts'
import { companyByDomain, lockContact, setCompany } from '../store.ts'

/** @throws not_found, company_unknown */
export const setCompanyOfContact = async (
  act: Act,
  id: number,
  company: number | 'none' | 'by-domain',
): Promise<void> => {
  const { tx } = act
  const contact = await lockContact(tx, id)
  const byHand = company !== 'by-domain'
  const companyId = await chosen()
  if (companyId === contact.companyId && byHand === contact.companyByHand) return
  await setCompany(tx, id, companyId, byHand)
  await toCompare(tx, id)
  await record(act, contactEvents, 'contact.company-set', {
    contactId: id,
    customerCompanyId: { from: contact.companyId, to: companyId },
  })

  async function chosen(): Promise<number | null> {
    if (company === 'none') return null
    if (company === 'by-domain') return companyByDomain(tx, contact.emails)
    const [id = company] = await standingCompanies(tx, [company])
    return (await findCompany(tx, id))?.id ?? refuse('company_unknown')
  }
}
