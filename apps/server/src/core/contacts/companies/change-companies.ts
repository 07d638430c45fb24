import { changesBetween } from '../../../platform/changes-between.ts'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { contactEvents } from '../events.ts'
import { checkCompany } from './check-company.ts'
import {
  type CompanyDetails,
  insertCompany,
  keepDomains,
  lockCompany,
  markCompanyDeleted,
  updateCompany,
} from './store.ts'

type Change = { [Field in keyof CompanyDetails]?: CompanyDetails[Field] | undefined }

const once = (domains: readonly string[]) => [...new Set(domains)].sort()

/** @throws name_taken, domain_of_company, domain_too_common */
export const createCompany = async (act: Act, given: CompanyDetails): Promise<{ id: number }> => {
  const company = { ...given, domains: once(given.domains) }
  await checkCompany(act.tx, company, { id: null, had: [] })
  const id = await insertCompany(act.tx, company, act.clock.now())
  await keepDomains(act.tx, [{ id, domains: company.domains }])
  await record(act, contactEvents, 'customer-company.created', { customerCompanyId: id, name: company.name })
  return { id }
}

/** What is given; the rest stays. @throws not_found, name_taken, domain_of_company, domain_too_common */
export const changeCompany = async (act: Act, id: number, change: Change): Promise<void> => {
  const { name, domains, notes } = await lockCompany(act.tx, id)
  const before: CompanyDetails = { name, domains, notes }
  const after: CompanyDetails = {
    name: change.name ?? name,
    domains: change.domains ? once(change.domains) : domains,
    notes: change.notes ?? notes,
  }
  const { notes: noted, ...changes } = changesBetween(before, after)
  if (!noted && Object.keys(changes).length === 0) return
  await checkCompany(act.tx, after, { id, had: domains })
  await updateCompany(act.tx, id, after)
  if (changes.domains) await keepDomains(act.tx, [{ id, domains: after.domains }])
  await record(act, contactEvents, 'customer-company.changed', {
    customerCompanyId: id,
    changes,
    // What they say of people is not repeated in the log, which is not rewritten.
    ...(noted && { changed: ['notes'] }),
  })
}

/** @throws not_found */
export const deleteCompany = async (act: Act, id: number): Promise<void> => {
  const { name } = await lockCompany(act.tx, id)
  await markCompanyDeleted(act.tx, id, act.clock.now())
  await record(act, contactEvents, 'customer-company.deleted', { customerCompanyId: id, name })
}

/** With the contacts and domains that no other company has taken; one that was merged is not deleted. @throws not_found, name_taken */
export const restoreCompany = async (act: Act, id: number): Promise<void> => {
  const company = await lockCompany(act.tx, id, { deleted: true })
  if (company.deletedAt === null) return
  if (company.mergedIntoId !== null) return refuse('not_found')
  await checkCompany(act.tx, company, { id, had: company.domains })
  await markCompanyDeleted(act.tx, id, null)
  await record(act, contactEvents, 'customer-company.restored', { customerCompanyId: id, name: company.name })
}
