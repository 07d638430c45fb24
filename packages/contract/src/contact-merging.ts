import { z } from 'zod'
import { contactItem, contactProfile } from './contacts.ts'
import { defineRoute } from './route.ts'
import { id, idParam, none, page, pageQuery } from './shapes.ts'

/** What two contacts may both have, and one contact only once. */
export const mergeChoices = ['name', 'email', 'phone', 'language', 'timeZone', 'company'] as const
export type MergeChoice = (typeof mergeChoices)[number]

/** Why two contacts may be one: the same number; the same name with the same domain or company; a name much alike in the same company. */
export const duplicateReasons = ['number', 'name', 'alike'] as const

export const duplicate = z.object({ id, why: z.enum(duplicateReasons), one: contactItem, other: contactItem })
export type Duplicate = z.output<typeof duplicate>

const change = { method: 'POST', permission: 'contact.merge' } as const

/** Two contacts that are one person become one contact, and can be taken apart again. */
export const contactMerging = {
  merge: defineRoute({
    ...change,
    key: 'contactMerging.merge',
    path: '/api/contacts/:id/merge',
    summary:
      'Merge this contact into another one: addresses, numbers, groups, fields, notes and tickets; it can be undone',
    params: idParam,
    body: z.object({
      intoId: id,
      take: z.array(z.enum(mergeChoices)).max(mergeChoices.length).default([]).meta({
        description:
          'What is taken from this contact where both have it: main address and number, name and so on; else the other one’s counts',
      }),
      takeFields: z.array(id).max(200).default([]).meta({ description: 'The same of custom fields' }),
    }),
    returns: contactProfile,
    errors: ['cannot_merge_contact'],
  }),
  unmerge: defineRoute({
    ...change,
    key: 'contactMerging.unmerge',
    path: '/api/contacts/:id/unmerge',
    summary: 'Take a merged contact out of the other one again, with everything that was its own',
    params: idParam,
    returns: contactProfile,
    errors: ['contact_not_merged'],
  }),
  duplicates: defineRoute({
    key: 'contactMerging.duplicates',
    method: 'GET',
    path: '/api/contact-duplicates',
    permission: 'contact.list',
    summary: 'Pairs of contacts that may be one person, the newest first',
    query: pageQuery.extend({ contactId: z.coerce.number().int().positive().optional() }),
    returns: page(duplicate),
    errors: [],
  }),
  dismiss: defineRoute({
    ...change,
    key: 'contactMerging.dismiss',
    path: '/api/contact-duplicates/:id/dismiss',
    summary: 'Say that two contacts are two people; they are not suggested again',
    params: idParam,
    returns: none,
    errors: [],
  }),
  suggest: defineRoute({
    ...change,
    key: 'contactMerging.suggest',
    path: '/api/contact-duplicates/:id/suggest',
    summary: 'Undo that: suggest them again',
    params: idParam,
    returns: none,
    errors: [],
  }),
}
