import { customerCompanies as contract } from '@stoa/contract/customer-companies'
import type { Act } from '../../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { setFields } from '../../custom-fields/commands.ts'
import type { Caller } from '../../people/queries.ts'
import { setGroupsOfCompany } from '../commands/set-groups.ts'
import { changeCompany, createCompany, deleteCompany, restoreCompany } from './change-companies.ts'
import { getCompany } from './get-company.ts'
import { listCompanies } from './list-companies.ts'
import { lockCompany } from './store.ts'

export const customerCompanyRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  const change = async (caller: Caller, id: number, command: (act: Act) => Promise<void>) => {
    await write(platform, caller, command)
    return getCompany(db, caller, id)
  }
  return [
    answer(contract.list).with<Caller>(({ query }) => listCompanies(db, query)),
    answer(contract.get).with<Caller>(({ params, caller }) => getCompany(db, caller, params.id)),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await write(platform, caller, act => createCompany(act, body))
      return getCompany(db, caller, id)
    }),
    answer(contract.change).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, act => changeCompany(act, id, body)),
    ),
    answer(contract.setFields).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, async act => {
        await lockCompany(act.tx, id)
        await setFields(act, { subject: 'company', id }, body.values)
      }),
    ),
    answer(contract.setGroups).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, act => setGroupsOfCompany(act, id, body.groupIds)),
    ),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await write(platform, caller, act => deleteCompany(act, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(({ params: { id }, caller }) =>
      change(caller, id, act => restoreCompany(act, id)),
    ),
  ]
}
