import { z } from 'zod'
import { author } from './messages.ts'
import { defineRoute } from './route.ts'
import { id, moment, page, pageQuery } from './shapes.ts'

/** What an entry is about, with today's name; `kind` is the noun of the id: department, user, calendar … */
const subject = z.object({ kind: z.string(), id, name: z.string() })

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
      q: z.string().trim().max(120).optional().meta({ description: 'A word of the event’s data' }),
      since: moment.optional(),
      until: moment.optional(),
    }),
    returns: page(auditEntry).extend({ nouns: z.array(z.string()) }),
    errors: [],
  }),
}
