import { customers } from '@stoa/cast/company'
import {
  customerCompanies as companies,
  customFields as fields,
  contactGroups as groups,
  knownOf,
} from '@stoa/cast/customer-companies'
import type { CustomerKey } from '@stoa/cast/shapes'
import { contactGroups } from '@stoa/contract/contact-groups'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import type { AgentSession } from './agent-session.ts'

/** What Olive & Co knows of its customers beside their letters: companies, groups, fields, numbers, notes. */
export const knowCustomers = async (ada: AgentSession): Promise<void> => {
  const groupIds = new Map<string, number>()
  for (const body of groups) groupIds.set(body.name, (await ada.call(contactGroups.create, { body })).id)
  const idsOf = (names: readonly string[]) => names.flatMap(name => groupIds.get(name) ?? [])

  for (const { name, domains, notes, groups } of companies) {
    const { id } = await ada.call(customerCompanies.create, { body: { name, notes, domains: [...domains] } })
    await ada.call(customerCompanies.setGroups, { params: { id }, body: { groupIds: idsOf(groups) } })
  }
  for (const field of fields) {
    const options = 'options' in field ? field.options.map(name => ({ name })) : []
    const { subject, name, kind } = field
    await ada.call(customFields.create, { body: { subject, name, kind, options } })
  }
  for (const [key, known] of Object.entries(knownOf)) {
    const { email, language } = customers[key as CustomerKey]
    const [contact] = (await ada.call(contacts.list, { query: { q: email } })).items
    if (!contact) continue
    const { emails = [], phones = [], timeZone, notes = '', groups = [] } = known
    const params = { id: contact.id }
    await ada.call(contacts.change, {
      params,
      body: { emails: [email, ...emails], phones: [...phones], language, timeZone, notes },
    })
    await ada.call(contacts.setGroups, { params, body: { groupIds: idsOf(groups) } })
  }
}
