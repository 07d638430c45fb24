import { z } from 'zod'
import { several } from './reports.ts'
import { timeZone } from './settings-shapes.ts'
import { day } from './shapes.ts'

/** Days that a report tells of where nobody says which: today and those before it. */
export const usualDays = 30

/** What all reports beside the first one are asked: a period, and of which departments. */
export const kindFilter = {
  from: day
    .optional()
    .meta({ description: `A day in \`zone\`, YYYY-MM-DD; left out: ${usualDays} days with the last one` }),
  to: day.optional().meta({ description: 'The last day, which is included; left out: today' }),
  zone: timeZone.optional().meta({ description: 'In which days begin; your own where it is left out' }),
  departments: several(z.coerce.number().int().positive()),
}

/** Where a list goes on. */
export const paging = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** Of which days an answer tells. */
export const toldPeriod = { from: z.string(), to: z.string(), zone: z.string() }

/** A ticket that is told of; null: it is in a department now whose tickets you may not see. */
export const toldTicket = z
  .object({ id: z.int(), code: z.string(), subject: z.string() })
  .nullable()
  .meta({ description: 'null: it is in a department now whose tickets you may not see' })
