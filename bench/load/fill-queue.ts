import { conversations } from '@stoa/cast/conversations'
import { seeded } from '@stoa/cast/mail/seeded'
import { rememberContact } from '../../apps/server/src/core/contacts/commands.ts'
import { openTicket, prioritiseTicket } from '../../apps/server/src/core/tickets/commands.ts'
import { createPipeline } from '../../apps/server/src/platform/db/pipeline.ts'
import { type Act, system } from '../../apps/server/src/platform/events/act.ts'
import type { StoaInProcess } from './stoa-in-process.ts'

const batch = 100
const week = 7 * 24 * 3600
const priorities = ['low', 'normal', 'normal', 'high', 'urgent'] as const

/** New tickets that are nobody's, spread over the departments and a week, of every priority; by the product's own commands. */
export const fillQueue = async (
  { platform }: StoaInProcess,
  departmentIds: readonly number[],
  total: number,
): Promise<void> => {
  const end = platform.clock.now()
  const pipeline = createPipeline(platform.pool)
  for (let first = 0; first < total; first += batch)
    await pipeline.transaction(async tx => {
      const { id: contactId } = await rememberContact(
        { tx, actor: system, clock: platform.clock },
        { email: `customer-${first}@mail.example`, name: 'Customer' },
      )
      const numbers = Array.from({ length: Math.min(batch, total - first) }, (_, index) => first + index)
      await Promise.all(
        numbers.map(async number => {
          const at = end.subtract({ seconds: Math.floor((week * (total - number)) / total) })
          const act: Act = { tx, actor: system, clock: { now: () => at } }
          await wait(act, { number, contactId, departmentIds })
        }),
      )
    })
  await pipeline.close()
  // What autovacuum does by itself within a minute.
  await platform.pool.query('vacuum analyze')
}

const wait = async (
  act: Act,
  given: { number: number; contactId: number; departmentIds: readonly number[] },
): Promise<void> => {
  const { number, contactId, departmentIds } = given
  const from = seeded(number)
  const conversation = conversations[number % conversations.length]
  const departmentId = departmentIds[from.between(0, departmentIds.length - 1)]
  const priority = priorities[from.between(0, priorities.length - 1)]
  if (!conversation || !departmentId || !priority) throw new Error('the cast has no conversations')
  const { subject, text } = conversation
  const message = {
    subject,
    sender: 'customer@mail.example',
    recipients: [],
    cc: [],
    text,
    html: null,
    files: [],
    intakeId: null,
    automatic: false,
  }
  const { ticketId } = await openTicket(act, { channel: 'email', subject, departmentId, contactId, message })
  await prioritiseTicket(act, { ticketId, priority })
}
