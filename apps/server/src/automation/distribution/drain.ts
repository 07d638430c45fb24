import { availabilityOf } from '../../core/availability/queries.ts'
import { allocatedMembers, departmentsAllocatedTo } from '../../core/departments/queries.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type Queue, ticketQueue } from './queue.ts'
import { type Candidate, chooseAgent, nextTurn, type PushMethod, roomOf } from './rules/choose-agent.ts'
import { ignoredBy, insertOffers } from './store-offers.ts'
import { pushingDepartments, type Settings, settingsOf } from './store-settings.ts'
import { saveTurns, turnsOf } from './store-turns.ts'

/** Few enough that their locks are held for a moment only. */
const AT_ONCE = 50

/** Gives what waits in a department to agents who fit, until nothing waits or nobody fits. */
export const drain = async (act: Act, departmentId: number, queue: Queue = ticketQueue): Promise<void> => {
  const { tx } = act
  const settings = await settingsOf(tx, departmentId)
  const { method } = settings
  if (method === 'manual') return
  if ((await queue.departmentsThatWait(tx, [departmentId])).length === 0) return
  await oneAtATime(tx)
  const crew = await crewOf(tx, departmentId, queue)
  const turns = new Map<number, Temporal.Instant>()
  for (;;) {
    const room = Math.min(
      AT_ONCE,
      crew.reduce((sum, agent) => sum + roomOf(agent), 0),
    )
    const waiting = room > 0 ? await queue.lockNext(tx, departmentId, room) : []
    if (waiting.length === 0) break
    await giveOut(act, { departmentId, queue, settings, method, crew, turns, waiting })
  }
  await saveTurns(tx, departmentId, queue.service, turns)
}

/** Drains each of these departments that pushes and has something waiting. */
export const drainAll = async (
  act: Act,
  departmentIds: readonly number[] | 'all',
  queue: Queue = ticketQueue,
): Promise<void> => {
  const pushing = await pushingDepartments(act.tx, departmentIds)
  if (pushing.length === 0) return
  for (const id of await queue.departmentsThatWait(act.tx, pushing)) await drain(act, id, queue)
}

/** Somebody may have room now: every department that gives this person work is looked at. */
export const drainFor = async (act: Act, personId: number, queue: Queue = ticketQueue): Promise<void> => {
  if ((await pushingDepartments(act.tx, 'all')).length === 0) return
  const departments = await departmentsAllocatedTo(act.tx, personId, queue.service)
  await drainAll(
    act,
    departments.map(({ id }) => id),
    queue,
  )
}

const crewOf = async (tx: Tx, departmentId: number, queue: Queue): Promise<Candidate[]> => {
  const members = await allocatedMembers(tx, departmentId, queue.service)
  const ids = members.map(({ personId }) => personId)
  const availability = await availabilityOf(tx, ids, queue.service)
  const loads = await queue.loads(tx, ids)
  const turns = await turnsOf(tx, departmentId, queue.service)
  return members.map(member => ({
    ...member,
    online: availability.get(member.personId)?.state === 'online',
    capacity: availability.get(member.personId)?.capacity ?? null,
    load: loads.get(member.personId) ?? 0,
    lastTurnAt: turns.get(member.personId) ?? null,
  }))
}

/** As many as there is room for, so each finds somebody. */
const giveOut = async (
  act: Act,
  given: {
    departmentId: number
    queue: Queue
    settings: Settings
    method: PushMethod
    crew: Candidate[]
    turns: Map<number, Temporal.Instant>
    waiting: readonly { id: number }[]
  },
): Promise<void> => {
  const { departmentId, queue, settings, method, crew, turns, waiting } = given
  const ids = waiting.map(({ id }) => id)
  const lastAgents = settings.lastAgentFirst ? await queue.lastAgents(act.tx, ids) : null
  const ignored = await ignoredBy(act.tx, ids)
  const offeredAt = act.clock.now()
  const expiresAt = settings.beginWithin === null ? null : offeredAt.add({ minutes: settings.beginWithin })
  const offers = []
  for (const ticketId of ids) {
    const agent = chooseAgent(method, crew, {
      lastAgentId: lastAgents?.get(ticketId) ?? null,
      ignoredById: ignored.get(ticketId) ?? null,
    })
    if (!agent) break
    const { personId } = agent
    offers.push({ ticketId, personId, departmentId, offeredAt, expiresAt })
    agent.load += 1
    agent.lastTurnAt = nextTurn(crew, offeredAt)
    turns.set(personId, agent.lastTurnAt)
  }
  await queue.give(
    act,
    offers.map(offer => ({ ticketId: offer.ticketId, assigneeId: offer.personId })),
  )
  await insertOffers(act.tx, offers, 'distribution')
}
