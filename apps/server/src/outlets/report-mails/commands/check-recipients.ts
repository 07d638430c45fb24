import type { ReportMailInput } from '@stoa/contract/report-mails'
import { findDepartmentByAddresses } from '../../../core/departments/queries.ts'
import { findCallerOfPerson, findPeopleByAddresses } from '../../../core/people/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/**
 * Who works here gets the numbers that they may see, also where only the address was given. A mail to one of our own support addresses would
 * become a ticket. @throws Refusal lead_unknown, address_ours
 */
export const checkRecipients = async (tx: Tx, given: ReportMailInput): Promise<ReportMailInput> => {
  for (const id of given.personIds) if (!(await findCallerOfPerson(tx, id))) return refuse('lead_unknown')
  if ((await findDepartmentByAddresses(tx, given.addresses)) !== null) return refuse('address_ours')
  const known = await findPeopleByAddresses(tx, given.addresses)
  return {
    ...given,
    personIds: [...new Set([...given.personIds, ...known.values()])],
    addresses: [...new Set(given.addresses)].filter(address => !known.has(address)),
  }
}
