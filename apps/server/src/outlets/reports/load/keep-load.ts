import type { availabilityEvents } from '../../../core/availability/events.ts'
import type { departmentEvents } from '../../../core/departments/events.ts'
import { ticketEvents } from '../../../core/tickets/events.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Batch } from '../../../platform/events/act.ts'
import type { Follower, LoggedEvent, Reaction } from '../../../platform/events/follower.ts'
import { leadOn } from './rules/curve.ts'
import { happen } from './rules/world.ts'
import { addQuarters, loadCurves, saveCurves } from './store/curve-store.ts'
import { keepTurn, type Turn, type Works } from './store/stretches-store.ts'
import { type Into, read } from './store/tables.ts'
import { loadWorld, saveWorld } from './store/world-store.ts'

const ofTickets = Object.keys(ticketEvents)
/** What people do that levels follow from. */
export const loadNamesOfPeople: readonly string[] = [
  'availability.changed' satisfies keyof typeof availabilityEvents,
  'work-settings.changed' satisfies keyof typeof availabilityEvents,
  'department.member-allocated' satisfies keyof typeof departmentEvents,
  'department.member-added' satisfies keyof typeof departmentEvents,
  'department.member-removed' satisfies keyof typeof departmentEvents,
]

export const loadNames: readonly string[] = [...ofTickets, ...loadNamesOfPeople]

type Data = {
  personId?: number
  departmentId?: number
  service?: string
  from?: string
  to?: string
  assigneeId?: { to: number | null }
  works?: Works
  changes?: { [Service in keyof Works]?: { to: boolean } }
}

const everything: Works = { tickets: true, chats: true, calls: true }

const turnOf = ({ name, at, data }: LoggedEvent): Turn | null => {
  const { personId, departmentId, service, from, to, works = everything, changes = {} } = data as Data
  if (personId === undefined) return null
  if (name === 'availability.changed' && service !== undefined && (from === 'online') !== (to === 'online'))
    return { kind: 'online', at, on: to === 'online', personId, service }
  if (departmentId === undefined) return null
  const who = { at, personId, departmentId }
  if (name === 'department.member-added') return { kind: 'joined', ...who, works }
  if (name === 'department.member-removed') return { kind: 'left', ...who }
  const changed = (['tickets', 'chats', 'calls'] as const).flatMap(service => {
    const change = changes[service]
    return change ? [[service, change.to] as const] : []
  })
  if (name !== 'department.member-allocated' || changed.length === 0) return null
  return { kind: 'allocated', ...who, works: Object.fromEntries(changed) }
}

/** Who came, went or moved by these events, in order. */
export const keepTurns = async (tx: Tx, into: Into, events: readonly LoggedEvent[]): Promise<void> => {
  for (const event of events) {
    const turn = turnOf(event)
    if (turn) await keepTurn(tx, into, turn)
  }
}

/** What these events, in order, change of what is kept. */
export const keepLoad = async (tx: Tx, into: Into, events: readonly LoggedEvent[]): Promise<void> => {
  const ticketIds = events.flatMap(({ ticketId }) => ticketId ?? [])
  const people = events.flatMap(({ data }) => {
    const { personId, assigneeId } = data as Data
    return [personId ?? 0, assigneeId?.to ?? 0]
  })
  const world = await loadWorld(tx, into, [...new Set(ticketIds)], people)
  const changes = events.flatMap(event => happen(world, event))
  const curves = await loadCurves(tx, into, [...new Set(changes.map(change => change.departmentId))])
  await addQuarters(tx, into, leadOn(curves, changes))
  await saveCurves(tx, into, curves)
  await saveWorld(tx, into, world)
  await keepTurns(tx, into, events)
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
    else await keepLoad(tx, read, events)
  }
  return {
    name: 'load',
    stage: 'outlet',
    reactions: loadNames.map(hears => ({ hears, react: gather })),
  }
}
