import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { lockCompany } from '../companies/store.ts'
import { contactEvents } from '../events.ts'
import { requireGroups } from '../groups/require-groups.ts'
import { type Grouped, groupIdsOf, keepGroups } from '../groups/store-members.ts'
import { lockContact } from '../store.ts'

const changeGroups = async (act: Act, of: Grouped, given: readonly number[]) => {
  await requireGroups(act.tx, given)
  const from = await groupIdsOf(act.tx, of)
  const to = [...new Set(given)].sort((one, other) => one - other)
  if (JSON.stringify(from) === JSON.stringify(to)) return null
  await keepGroups(act.tx, of, to)
  return { from, to }
}

/** @throws not_found, group_unknown */
export const setGroupsOfContact = async (
  act: Act,
  id: number,
  groupIds: readonly number[],
): Promise<void> => {
  await lockContact(act.tx, id)
  const contactGroupIds = await changeGroups(act, { contactId: id }, groupIds)
  if (contactGroupIds) await record(act, contactEvents, 'contact.grouped', { contactId: id, contactGroupIds })
}

/** @throws not_found, group_unknown */
export const setGroupsOfCompany = async (
  act: Act,
  id: number,
  groupIds: readonly number[],
): Promise<void> => {
  await lockCompany(act.tx, id)
  const contactGroupIds = await changeGroups(act, { companyId: id }, groupIds)
  if (contactGroupIds)
    await record(act, contactEvents, 'customer-company.grouped', { customerCompanyId: id, contactGroupIds })
}
