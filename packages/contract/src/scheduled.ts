import { z } from 'zod'
import { defineRoute } from './route.ts'
import { id, moment } from './shapes.ts'

const scheduledItem = z.object({
  kind: z.enum(['reply', 'forward', 'ticket']).meta({
    description: 'An answer or a forwarded message that leaves then, or a ticket that comes back then',
  }),
  at: moment,
  ticket: z.object({ id, code: z.string(), subject: z.string() }),
  messageId: id.nullable().meta({ description: 'Of what leaves' }),
  to: z.array(z.string()).meta({ description: 'To whom it goes, or whose ticket it is' }),
  excerpt: z.string(),
  can: z.object({
    now: z.boolean().meta({ description: 'Send it, or bring it back, at once' }),
    change: z.boolean().meta({ description: 'Give it another moment' }),
  }),
})
export type ScheduledItem = z.output<typeof scheduledItem>

/** What is to happen later by somebody's own doing. */
export const scheduled = {
  mine: defineRoute({
    key: 'scheduled.mine',
    method: 'GET',
    path: '/api/me/scheduled',
    permission: 'ticket.reply',
    summary:
      'What you wrote that leaves later, and postponed tickets that are yours or that you answered last, the next first; two hundred at most',
    returns: z.object({ items: z.array(scheduledItem) }),
    errors: [],
  }),
}
