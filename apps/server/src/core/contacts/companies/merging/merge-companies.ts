import type { CompanyMergeChoice } from '@stoa/contract/company-merging'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { contactEvents } from '../../events.ts'
import { joinCompanies, withoutJoinedCompany } from '../../rules/join-companies.ts'
import { companyNameIsTaken, keepDomains, lockCompanies } from '../store.ts'
import {
  becomeSnapshot,
  domainsStillFree,
  findMerge,
  giveMembersTo,
  markMerged,
  snapshotOf,
  takeMembersBack,
  unmarkMerged,
  writeMerge,
} from './store.ts'

type Given = {
  companyId: number
  intoId: number
  take: readonly CompanyMergeChoice[]
  takeFields: readonly number[]
}

/**
 * One company becomes part of another: its contacts and domains are the other one's from now on, and whatever names it means that one. It can be
 * undone. @throws not_found, cannot_merge_company
 */
export const mergeCompanies = async (act: Act, { companyId, intoId, ...taking }: Given): Promise<void> => {
  const { tx, clock } = act
  if (companyId === intoId) return refuse('cannot_merge_company')
  const locked = await lockCompanies(tx, [companyId, intoId])
  const [goneRow, keptRow] = [locked.get(companyId), locked.get(intoId)]
  if (!goneRow || !keptRow || goneRow.deletedAt || keptRow.deletedAt) return refuse('not_found')
  const gone = await snapshotOf(tx, goneRow)
  const kept = await snapshotOf(tx, keptRow)
  const joined = joinCompanies(kept, gone, taking)
  const at = clock.now()
  // First, because the name may be taken over.
  await markMerged(tx, { companyId, intoId }, at)
  await becomeSnapshot(tx, intoId, joined)
  await writeMerge(tx, { companyId, intoId }, { at, snapshots: { kept, gone, joined } })
  const contacts = await giveMembersTo(tx, { companyId, intoId })
  await record(act, contactEvents, 'customer-company.merged', {
    customerCompanyId: companyId,
    intoCustomerCompanyId: intoId,
    contacts,
  })
}

/**
 * Takes a merged company out of the other one: it has its contacts, domains and fields back, as far as nobody else has them by now. Whom somebody
 * chose to be in the other one since then stays there. @throws company_not_merged, company_name_taken
 */
export const unmergeCompany = async (act: Act, companyId: number): Promise<void> => {
  const { tx } = act
  const { intoId, snapshots } = (await findMerge(tx, companyId)) ?? refuse('company_not_merged')
  const locked = await lockCompanies(tx, [companyId, intoId])
  const now = locked.get(intoId)
  // What was merged further has to be taken apart there first.
  if (!now || now.mergedIntoId !== null) return refuse('company_not_merged')
  const kept = withoutJoinedCompany(await snapshotOf(tx, now), snapshots)
  if (now.deletedAt === null && (await companyNameIsTaken(tx, kept.name, intoId)))
    return refuse('company_name_taken')
  await becomeSnapshot(tx, intoId, kept)
  if (await companyNameIsTaken(tx, snapshots.gone.name, companyId)) return refuse('company_name_taken')
  const contacts = await takeMembersBack(tx, { companyId, intoId })
  await unmarkMerged(tx, companyId)
  const domains = await domainsStillFree(tx, snapshots.gone.domains, intoId)
  await keepDomains(tx, [
    { id: intoId, domains: kept.domains.filter(domain => !domains.includes(domain)) },
    { id: companyId, domains },
  ])
  await record(act, contactEvents, 'customer-company.unmerged', {
    customerCompanyId: companyId,
    intoCustomerCompanyId: intoId,
    contacts,
  })
}
