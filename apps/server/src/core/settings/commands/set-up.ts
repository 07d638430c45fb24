import type { Company } from '@stoa/contract/settings'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { createDepartment, ensureDefaultDepartment, renameDepartment } from '../../departments/commands.ts'
import { createOwner } from '../../people/commands.ts'
import { settingsEvents } from '../events.ts'
import { defaultDepartmentName } from '../rules/default-department-name.ts'
import { insertCompany } from '../store.ts'

export type Setup = {
  owner: { name: string; email: string; passwordHash: string }
  company: Omit<Company, 'purgeAfterDays'>
  departments: readonly { name: string; addresses: string[] }[]
}

/**
 * The owner, the company, the default department and the first others; of two at once, one wins.
 * @throws already_set_up, name_taken, address_taken
 */
export const setUp = async (act: Act, setup: Setup): Promise<{ id: number; role: 'owner' }> => {
  const { company } = setup
  const { language } = company
  if (!(await insertCompany(act.tx, company, act.clock.now()))) return refuse('already_set_up')
  const owner = await createOwner(act, { ...setup.owner, language })
  const owned: Act = { ...act, actor: { kind: 'user', id: owner.id } }
  await record(owned, settingsEvents, 'company.set-up', { name: company.name, ownerId: owner.id })
  // It is there since the first start, so that mail has a home before anybody sets up; now it gets its language's name.
  const { id } = await ensureDefaultDepartment(owned, defaultDepartmentName[language])
  await renameDepartment(owned, id, defaultDepartmentName[language])
  for (const department of setup.departments)
    await createDepartment(owned, { ...department, toSolve: true, memberIds: [owner.id] })
  return owner
}
