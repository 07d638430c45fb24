import type { availabilityEvents } from '../../../core/availability/events.ts'
import type { departmentEvents } from '../../../core/departments/events.ts'
import { ticketEvents } from '../../../core/tickets/events.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Batch } from '../../../platform/events/act.ts'
import type { Follower, LoggedEvent, Reaction } from '../../../platform/events/follower.ts'
import { leadOn } from './rules/curve.ts'
import { happen } from './rules/world.ts'
import { addQuarters, loadCurves, saveCurves } from './store/curve-store.ts'
import { keepTurn, type Turn } from './store/stretches-store.ts'
import { loadWorld, saveWorld } from './store/world-store.ts'

const ofTickets = Object.keys(ticketEvents)
const ofPeople = [
  'availability.changed' satisfies keyof typeof availabilityEvents,
  'work-settings.changed' satisfies keyof typeof availabilityEvents,
  'department.member-added' satisfies keyof typeof departmentEvents,
  'department.member-removed' satisfies keyof typeof departmentEvents,
]

type Data = {
  personId?: number
  departmentId?: number
  service?: string
  from?: string
  to?: string
  assigneeId?: { to: number | null }
}

const turnOf = ({ name, at, data }: LoggedEvent): Turn | null => {
  const { personId, departmentId, service, from, to } = data as Data
  if (personId === undefined) return null
  if (name === 'availability.changed' && service !== undefined && (from === 'online') !== (to === 'online'))
    return { kind: 'online', at, on: to === 'online', personId, service }
  if (name === 'department.member-added' && departmentId !== undefined)
    return { kind: 'membership', at, on: true, personId, departmentId }
  if (name === 'department.member-removed' && departmentId !== undefined)
    return { kind: 'membership', at, on: false, personId, departmentId }
  return null
}

const keep = async (tx: Tx, events: readonly LoggedEvent[]): Promise<void> => {
  const ticketIds = events.flatMap(({ ticketId }) => ticketId ?? [])
  const people = events.flatMap(({ data }) => {
    const { personId, assigneeId } = data as Data
    return [personId ?? 0, assigneeId?.to ?? 0]
  })
  const world = await loadWorld(tx, [...new Set(ticketIds)], people)
  const changes = events.flatMap(event => happen(world, event))
  const curves = await loadCurves(tx, [...new Set(changes.map(change => change.departmentId))])
  await addQuarters(tx, leadOn(curves, changes))
  await saveCurves(tx, curves)
  await saveWorld(tx, world)
  for (const event of events) {
    const turn = turnOf(event)
    if (turn) await keepTurn(tx, turn)
  }
}

/**
 * Keeps who was there, and how much waited in each department at any time. The events that are digested together are gathered, because what is
 * kept of them is read and written once; the last one of them has it done.
 */
export const loadFollower = (): Follower => {
  const heard = new WeakMap<Batch, LoggedEvent[]>()
  const gather: Reaction['react'] = async ({ tx, batch }, event) => {
    const events = (batch && heard.get(batch)) ?? []
    events.push(event)
    if (batch && event.id !== batch.eventIds.at(-1)) heard.set(batch, events)
    else await keep(tx, events)
  }
  return {
    name: 'load',
    stage: 'outlet',
    reactions: [...ofTickets, ...ofPeople].map(hears => ({ hears, react: gather })),
  }
}
