import { departmentsAllocatedTo } from '../../core/departments/queries.ts'
import { giveOutTickets } from '../../core/tickets/commands.ts'
import { countWaitingFor, lockMostUrgentFor } from '../../core/tickets/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'
import { insertOffers } from './store-offers.ts'
import { offeringSettings, readAlgorithm } from './store-settings.ts'

/** The departments that offer tickets to a person. */
const offeringTo = async (db: Db | Tx, personId: number): Promise<number[]> =>
  (await departmentsAllocatedTo(db, personId, 'tickets')).filter(({ toSolve }) => toSolve).map(({ id }) => id)

/** What the button shows. */
export const waitingToSolve = async (db: Db, personId: number | null) => {
  const departmentIds = personId === null ? [] : await offeringTo(db, personId)
  return {
    count: personId === null ? 0 : await countWaitingFor(db, personId, departmentIds),
    enabled: departmentIds.length > 0,
    algorithm: await readAlgorithm(db),
  }
}

/**
 * Gives a person the most urgent ticket that waits: the person's own, or nobody's, which is then an offer like one that was pushed.
 * @returns null when nothing waits
 */
export const takeToSolve = async (
  act: Act,
  personId: number,
  exceptTicketId: number | null,
): Promise<number | null> => {
  const { tx } = act
  const departmentIds = await offeringTo(tx, personId)
  if (departmentIds.length === 0) return null
  const now = act.clock.now()
  const { algorithm, beginWithin } = await offeringSettings(tx, departmentIds)
  const lastAgentFirst = algorithm === 'last_agent'
  const ticket = await lockMostUrgentFor(tx, { personId, departmentIds, exceptTicketId, now, lastAgentFirst })
  if (!ticket) return null
  const { id: ticketId, departmentId } = ticket
  if (ticket.assigneeId !== null) return ticketId
  await giveOutTickets(act, [{ ticketId, assigneeId: personId }], 'to-solve')
  const minutes = beginWithin.get(departmentId) ?? null
  const expiresAt = minutes === null ? null : now.add({ minutes })
  await insertOffers(tx, [{ ticketId, personId, departmentId, offeredAt: now, expiresAt }], 'to-solve')
  return ticketId
}
