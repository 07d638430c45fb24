import { z } from 'zod'
import { contactProfile } from './contacts.ts'
import { defineRoute } from './route.ts'
import { idParam } from './shapes.ts'

/** What becomes of the conversations of somebody who is to be forgotten. */
const erasedConversations = ['anonymise', 'delete'] as const

/** Everything that is kept about a person, as a ZIP file. */
export const personalDataPath = (contactId: number) => `/api/contacts/${contactId}/personal-data.zip`

export const contactErasure = {
  preview: defineRoute({
    key: 'contactErasure.preview',
    method: 'GET',
    path: '/api/contacts/:id/erasure',
    permission: 'contact.erase',
    summary: 'What erasing the data of a contact would remove',
    params: idParam,
    returns: z.object({
      confirmation: z.string().meta({ description: 'What has to be typed: what the contact is called' }),
      addresses: z.number().int(),
      tickets: z.number().int(),
      messages: z.number().int(),
      files: z.number().int(),
    }),
    errors: ['being_erased'],
  }),
  erase: defineRoute({
    key: 'contactErasure.erase',
    method: 'POST',
    path: '/api/contacts/:id/erase',
    permission: 'contact.erase',
    summary:
      'Erase the data of a person for good: the contact at once, everything else in the background. Reports count the same as before',
    params: idParam,
    body: z.object({
      conversations: z.enum(erasedConversations).meta({
        description: '`anonymise`: its tickets stay, without a word of what was said; `delete`: they go, too',
      }),
      confirmation: z.string().max(500).meta({ description: 'What the contact is called, typed again' }),
    }),
    returns: contactProfile,
    errors: ['confirmation_wrong', 'being_erased'],
  }),
}
