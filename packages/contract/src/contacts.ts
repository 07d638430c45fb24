import { z } from 'zod'
import { contactGroup } from './contact-groups.ts'
import { longestNotes, mostOfEach } from './contact-limits.ts'
import { fieldValues, settingFields } from './custom-fields.ts'
import { defineRoute } from './route.ts'
import { languageTag, timeZone } from './settings-shapes.ts'
import { email, id, idParam, moment, page, pageQuery, reference } from './shapes.ts'

export const phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^[+(]?\d[\d\s().\-/]*$/, 'a telephone number: digits, with + in front of the country')

export const contactItem = z.object({
  id,
  name: z.string().meta({ description: 'Empty where nobody knows it' }),
  email: z.string().meta({ description: 'The main address; empty where there is none' }),
  phone: z.string().nullable().meta({ description: 'The main number' }),
  company: reference.nullable(),
  groups: z.array(contactGroup).meta({ description: 'Its own and those of its company' }),
  createdAt: moment,
})
export type ContactItem = z.output<typeof contactItem>

export const addressMark = z.object({
  email: z.string(),
  kind: z.enum(['bounced', 'unsubscribed']).meta({
    description:
      '`bounced`: mail to it came back for good; `unsubscribed`: no automatic mail that is no answer goes there',
  }),
  at: moment.meta({ description: 'Since when' }),
  words: z.string().meta({ description: 'The mail server’s; empty where there are none' }),
})
export type AddressMark = z.output<typeof addressMark>

export const contactProfile = contactItem.extend({
  emails: z.array(z.string()).meta({ description: 'Every address, the main one first' }),
  marks: z.array(addressMark).meta({ description: 'What is known of the addresses' }),
  phones: z.array(z.string()).meta({ description: 'Every number, the main one first' }),
  language: z.string().nullable().meta({ description: 'BCP 47, such as `de` or `pt-BR`' }),
  timeZone: z.string().nullable(),
  notes: z.string(),
  fields: fieldValues.meta({ description: 'What is known of custom fields' }),
  companyByHand: z
    .boolean()
    .meta({ description: 'Whether somebody chose the company; else the domain of an address does' }),
  groupIds: z.array(id).meta({ description: 'The groups that it is in itself' }),
  mergedInto: reference
    .nullable()
    .meta({ description: 'The contact that it is part of since it was merged' }),
  merged: z
    .array(z.object({ id, name: z.string(), at: moment }))
    .meta({ description: 'Contacts that were merged into it, the newest first' }),
  erasure: z
    .object({ total: z.number().int(), done: z.number().int(), running: z.boolean() })
    .nullable()
    .meta({
      description: 'That its data was erased, and how many of its conversations so far; null: it was not',
    }),
  can: z.object({
    change: z.boolean(),
    merge: z.boolean(),
    erase: z.boolean(),
    exportData: z.boolean(),
  }),
})
export type ContactProfile = z.output<typeof contactProfile>

const shape = {
  name: z.string().trim().max(200),
  emails: z.array(email).max(mostOfEach).meta({ description: 'The first is the main one' }),
  phones: z.array(phone).max(mostOfEach).meta({ description: 'The first is the main one' }),
  language: languageTag.nullable(),
  timeZone: timeZone.nullable(),
  notes: z.string().trim().max(longestNotes),
}
const change = { method: 'POST', permission: 'contact.change' } as const
const ofAddress = z.object({ email: email.meta({ description: 'One of the contact’s addresses' }) })

/** Customers. Whoever works here sees all of them; of their tickets everybody sees what departments allow. */
export const contacts = {
  list: defineRoute({
    key: 'contacts.list',
    method: 'GET',
    path: '/api/contacts',
    permission: 'contact.list',
    summary: 'Contacts by name; with `q` those found, the best first',
    query: pageQuery.extend({
      q: z.string().trim().max(200).optional().meta({
        description:
          'A name, an address or a telephone number, or a part of one; slips of the pen are forgiven, and 200 are found at most',
      }),
      companyId: z.coerce.number().int().positive().optional(),
      groupId: z.coerce
        .number()
        .int()
        .positive()
        .optional()
        .meta({ description: 'In the group themselves; the newest first' }),
    }),
    returns: page(contactItem),
    errors: [],
  }),
  get: defineRoute({
    key: 'contacts.get',
    method: 'GET',
    path: '/api/contacts/:id',
    permission: 'contact.list',
    summary: 'One contact',
    params: idParam,
    returns: contactProfile,
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'contacts.create',
    path: '/api/contacts',
    summary: 'Write a contact down; a name, an address or a number is enough',
    body: z.object({
      name: shape.name.default(''),
      emails: shape.emails.default([]),
      phones: shape.phones.default([]),
      language: shape.language.default(null),
      timeZone: shape.timeZone.default(null),
      notes: shape.notes.default(''),
    }),
    returns: contactProfile,
    errors: ['email_taken', 'contact_empty', 'address_ours'],
  }),
  change: defineRoute({
    ...change,
    key: 'contacts.change',
    path: '/api/contacts/:id/change',
    summary: 'Change the name, addresses, numbers, language, time zone or notes',
    params: idParam,
    body: z.object(shape).partial(),
    returns: contactProfile,
    errors: ['email_taken', 'contact_empty', 'address_ours'],
  }),
  setCompany: defineRoute({
    ...change,
    key: 'contacts.setCompany',
    path: '/api/contacts/:id/set-company',
    summary: 'Choose the company, or none, or let the domain of the addresses decide',
    params: idParam,
    body: z.object({ company: z.union([id, z.enum(['none', 'by-domain'])]) }),
    returns: contactProfile,
    errors: ['company_unknown'],
  }),
  setFields: defineRoute({
    ...change,
    key: 'contacts.setFields',
    path: '/api/contacts/:id/set-fields',
    summary: 'Fill in custom fields, or empty them',
    params: idParam,
    body: settingFields,
    returns: contactProfile,
    errors: ['field_unknown', 'field_value_invalid'],
  }),
  setGroups: defineRoute({
    ...change,
    key: 'contacts.setGroups',
    path: '/api/contacts/:id/set-groups',
    summary: 'Say which groups the contact is in itself',
    params: idParam,
    body: z.object({ groupIds: z.array(id).max(100) }),
    returns: contactProfile,
    errors: ['group_unknown'],
  }),
  clearBounce: defineRoute({
    ...change,
    key: 'contacts.clearBounce',
    path: '/api/contacts/:id/clear-bounce',
    summary: 'Say that an address takes mail again',
    params: idParam,
    body: ofAddress,
    returns: contactProfile,
    errors: [],
  }),
  unsubscribe: defineRoute({
    ...change,
    key: 'contacts.unsubscribe',
    path: '/api/contacts/:id/unsubscribe',
    summary: 'Send no more automatic mail that is no answer to an address',
    params: idParam,
    body: ofAddress,
    returns: contactProfile,
    errors: [],
  }),
  resubscribe: defineRoute({
    ...change,
    key: 'contacts.resubscribe',
    path: '/api/contacts/:id/resubscribe',
    summary: 'Send automatic mail to an address again',
    params: idParam,
    body: ofAddress,
    returns: contactProfile,
    errors: [],
  }),
}

/** What is known of any addresses, such as those that an answer is about to go to. */
export const addressMarks = {
  list: defineRoute({
    key: 'addressMarks.list',
    method: 'GET',
    path: '/api/address-marks',
    permission: 'contact.list',
    summary: 'Which of some addresses mail comes back from, and which want no automatic mail',
    query: z.object({
      addresses: z
        .string()
        .max(20_000)
        .transform(text =>
          [
            ...new Set(
              text
                .toLowerCase()
                .split(',')
                .map(each => each.trim()),
            ),
          ].slice(0, 200),
        )
        .meta({ description: 'Separated by commas, 200 at most' }),
    }),
    returns: z.object({ items: z.array(addressMark) }),
    errors: [],
  }),
}
