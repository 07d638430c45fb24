import { contacts as contract } from '@stoa/contract/contacts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { setFields } from '../custom-fields/commands.ts'
import type { Caller } from '../people/queries.ts'
import { changeContact } from './commands/change-contact.ts'
import { createContact } from './commands/create-contact.ts'
import { setCompanyOfContact } from './commands/set-company.ts'
import { setGroupsOfContact } from './commands/set-groups.ts'
import { companyMergingRoutes } from './companies/merging/routes.ts'
import { customerCompanyRoutes } from './companies/routes.ts'
import { contactErasureRoutes } from './erasing/routes.ts'
import { contactGroupRoutes } from './groups/routes.ts'
import { contactImportRoutes } from './importing/routes.ts'
import { contactMergingRoutes } from './merging/routes.ts'
import { getProfile } from './reading/get-profile.ts'
import { listContacts } from './reading/list-contacts.ts'
import type { OwnAddresses } from './reading/require-foreign.ts'
import { addressMarkRoutes } from './routes-marks.ts'
import { lockContact } from './store.ts'

export const contactRoutes = (
  platform: Platform,
  { ownAddresses }: { ownAddresses: OwnAddresses },
): BoundRoute<Caller>[] => {
  const { db } = platform
  const change = async (caller: Caller, id: number, command: (act: Act) => Promise<void>) => {
    await write(platform, caller, command)
    return getProfile(db, caller, id)
  }
  return [
    answer(contract.list).with<Caller>(({ query }) => listContacts(db, query)),
    answer(contract.get).with<Caller>(({ params, caller }) => getProfile(db, caller, params.id)),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await write(platform, caller, act => createContact(act, body, ownAddresses))
      return getProfile(db, caller, id)
    }),
    answer(contract.change).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, act => changeContact(act, id, body, ownAddresses)),
    ),
    answer(contract.setCompany).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, act => setCompanyOfContact(act, id, body.company)),
    ),
    answer(contract.setFields).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, async act => {
        await lockContact(act.tx, id)
        await setFields(act, { subject: 'contact', id }, body.values)
      }),
    ),
    answer(contract.setGroups).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, act => setGroupsOfContact(act, id, body.groupIds)),
    ),
    ...addressMarkRoutes(platform),
    ...contactMergingRoutes(platform),
    ...contactErasureRoutes(platform),
    ...contactImportRoutes(platform, { ownAddresses }),
    ...customerCompanyRoutes(platform),
    ...companyMergingRoutes(platform),
    ...contactGroupRoutes(platform),
  ]
}
