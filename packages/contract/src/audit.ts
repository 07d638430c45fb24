import { z } from 'zod'
import { author } from './messages.ts'
import { defineRoute } from './route.ts'
import { id, moment, page, pageQuery } from './shapes.ts'

/** What an entry is about, with today's name; `kind` is the noun of the id: department, user, calendar … */
const subject = z.object({
  field: z.string().meta({ description: 'The field of `data`, or of its `changes`, that holds the id' }),
  kind: z.string(),
  id,
  name: z.string().meta({ description: 'Empty where nobody knows it any more' }),
})

export const auditEntry = z.object({
  id,
  name: z.string().meta({ description: 'The name of the event, such as department.renamed' }),
  at: moment,
  actor: author,
  subjects: z.array(subject),
  data: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.output<typeof auditEntry>

export const audit = {
  list: defineRoute({
    key: 'audit.list',
    method: 'GET',
    path: '/api/audit',
    permission: 'audit.list',
    summary: 'Who changed what in the administration, newest first',
    query: pageQuery.extend({
      actorId: z.coerce.number().int().positive().optional().meta({ description: 'A person' }),
      noun: z
        .string()
        .max(60)
        .optional()
        .meta({ description: 'The noun of the event: department, sla-level …' }),
      q: z
        .string()
        .trim()
        .max(120)
        .optional()
        .meta({ description: 'A word that the entry says, names included; a page may then end early' }),
      since: moment.optional(),
      until: moment.optional(),
    }),
    returns: page(auditEntry).extend({ nouns: z.array(z.string()) }),
    errors: [],
  }),
}
