import { z } from 'zod'
import { contactGroup } from './contact-groups.ts'
import { longestNotes, mostOfEach } from './contact-limits.ts'
import { fieldValues, settingFields } from './custom-fields.ts'
import { normalDomain } from './mail-address.ts'
import { defineRoute } from './route.ts'
import { id, idParam, moment, name, none, page, pageQuery, reference } from './shapes.ts'

/** `example.com`, without what stands before it. */
export const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L}$/u,
    'a domain such as example.com',
  )
  .transform(normalDomain)

export const customerCompanyItem = z.object({
  id,
  name: z.string(),
  domains: z.array(z.string()),
  groups: z.array(contactGroup),
  createdAt: moment,
})
export type CustomerCompanyItem = z.output<typeof customerCompanyItem>

export const customerCompany = customerCompanyItem.extend({
  notes: z.string(),
  fields: fieldValues.meta({ description: 'What is known of custom fields' }),
  mergedInto: reference
    .nullable()
    .meta({ description: 'The company that it is part of since it was merged' }),
  merged: z
    .array(z.object({ id, name: z.string(), at: moment }))
    .meta({ description: 'Companies that were merged into it, the newest first' }),
  can: z.object({ change: z.boolean(), merge: z.boolean() }),
})
export type CustomerCompany = z.output<typeof customerCompany>

const shape = {
  name,
  domains: z.array(domain).max(mostOfEach).meta({
    description: 'Contacts with an address there belong to the company, unless somebody chose another',
  }),
  notes: z.string().trim().max(longestNotes),
}
const change = { method: 'POST', permission: 'customer-company.change' } as const

/** The companies that customers work for. Your own is `company`. */
export const customerCompanies = {
  list: defineRoute({
    key: 'customerCompanies.list',
    method: 'GET',
    path: '/api/companies',
    permission: 'contact.list',
    summary: 'Companies of customers by name; with `q` those found, the best first',
    query: pageQuery.extend({
      q: z.string().trim().max(200).optional().meta({ description: 'A name or a domain, or a part of one' }),
    }),
    returns: page(customerCompanyItem),
    errors: [],
  }),
  get: defineRoute({
    key: 'customerCompanies.get',
    method: 'GET',
    path: '/api/companies/:id',
    permission: 'contact.list',
    summary: 'One company of customers',
    params: idParam,
    returns: customerCompany,
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'customerCompanies.create',
    path: '/api/companies',
    summary: 'Write a company down; contacts with an address at its domains belong to it from then on',
    body: z.object({ name, domains: shape.domains.default([]), notes: shape.notes.default('') }),
    returns: customerCompany,
    errors: ['name_taken', 'domain_of_company', 'domain_too_common'],
  }),
  change: defineRoute({
    ...change,
    key: 'customerCompanies.change',
    path: '/api/companies/:id/change',
    summary: 'Change the name, domains or notes of a company',
    params: idParam,
    body: z.object(shape).partial(),
    returns: customerCompany,
    errors: ['name_taken', 'domain_of_company', 'domain_too_common'],
  }),
  setFields: defineRoute({
    ...change,
    key: 'customerCompanies.setFields',
    path: '/api/companies/:id/set-fields',
    summary: 'Fill in custom fields, or empty them',
    params: idParam,
    body: settingFields,
    returns: customerCompany,
    errors: ['field_unknown', 'field_value_invalid'],
  }),
  setGroups: defineRoute({
    ...change,
    key: 'customerCompanies.setGroups',
    path: '/api/companies/:id/set-groups',
    summary: 'Say which groups the company is in, and with it its contacts',
    params: idParam,
    body: z.object({ groupIds: z.array(id).max(100) }),
    returns: customerCompany,
    errors: ['group_unknown'],
  }),
  delete: defineRoute({
    ...change,
    key: 'customerCompanies.delete',
    path: '/api/companies/:id/delete',
    summary: 'Delete a company; its contacts stay, and belong to none',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'customerCompanies.restore',
    path: '/api/companies/:id/restore',
    summary: 'Undo the deletion of a company',
    params: idParam,
    returns: customerCompany,
    errors: ['name_taken'],
  }),
}
