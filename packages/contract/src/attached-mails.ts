import { z } from 'zod'
import { attachment, unread } from './messages.ts'
import { defineRoute } from './route.ts'
import { idParam, moment } from './shapes.ts'

/** Mails inside of mails are opened so deep; what lies deeper can be downloaded. */
export const deepestMail = 5

/** Which file of a mail, of the mail that is that file, and so on: their numbers, joined by dots. */
export const placeInMail = z.string().regex(new RegExp(`^\\d{1,4}(\\.\\d{1,4}){0,${deepestMail - 1}}$`))

const person = z.object({ name: z.string(), email: z.string() })

export const attachedMail = z.object({
  from: z.array(person),
  to: z.array(person),
  cc: z.array(person),
  at: moment.nullable().meta({ description: 'What its head says; null where that is no date' }),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable().meta({ description: 'Sanitised, as that of messages' }),
  attachments: z.array(
    attachment.omit({ id: true }).extend({
      place: z.string().nullable().meta({
        description:
          'By which it is opened where it is a mail itself; null where it is none, or lies too deep',
      }),
    }),
  ),
  unread: z.array(unread),
})
export type AttachedMail = z.output<typeof attachedMail>

export const attachedMails = {
  get: defineRoute({
    key: 'attachedMails.get',
    method: 'GET',
    path: '/api/attachments/:id/mail',
    permission: 'ticket.list',
    summary: 'Read a file of a message that is a mail itself, or a mail inside of that one',
    params: idParam,
    query: z.object({
      place: placeInMail.optional().meta({ description: 'A mail inside of it, such as `0` or `2.1`' }),
    }),
    returns: attachedMail,
    errors: ['file_infected'],
  }),
}
