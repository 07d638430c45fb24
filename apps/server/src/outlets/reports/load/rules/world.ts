import type { Status } from '@stoa/contract/ticket-shapes'
import type { LoggedEvent } from '../../../../platform/events/follower.ts'
import type { Moment } from '../../rules/fact.ts'

/** What is told of each department at any moment. */
export const levels = ['queue', 'held', 'agents', 'slots'] as const
export type Level = (typeof levels)[number]
export type Levels = Readonly<Record<Level, number>>

/** `agentId` 0: nobody. */
export type Placed = { departmentId: number; agentId: number; status: Status }
/** Where a ticket waits. */
export type Waiting = Pick<Placed, 'departmentId' | 'agentId'>
/** `capacity` null: no limit, so there are no slots to count. */
export type Working = { online: boolean; capacity: number | null; held: number }

/** All that levels follow from. What is not in it yet: no such ticket, nobody online, member of nothing. */
export type World = {
  tickets: Map<number, Placed>
  agents: Map<number, Working>
  /** The departments of a person, and whether tickets are given to them there. */
  members: Map<number, ReadonlyMap<number, boolean>>
}

/** At a moment, a level of a department became higher by so much, or lower. */
export type LevelChange = { at: Moment; departmentId: number; level: Level; by: number }

type Data = {
  departmentId?: number | { to: number }
  assigneeId?: { to: number | null }
  status?: { to: Status }
  outgoing?: true
  personId?: number
  service?: string
  to?: string
  changes?: { capacity?: { to: { tickets: number | null } }; tickets?: { to: boolean } }
  works?: { tickets: boolean }
}

const nobody: Working = { online: false, capacity: null, held: 0 }
const workingOf = (world: World, id: number) => world.agents.get(id) ?? nobody
const membershipOf = (world: World, id: number): ReadonlyMap<number, boolean> =>
  world.members.get(id) ?? new Map()

const slotsOf = ({ online, capacity, held }: Working) =>
  online && capacity !== null ? Math.max(0, capacity - held) : 0

/** New and open tickets wait, with nobody or with somebody. */
export const waitingOf = (placed: Placed | undefined): Waiting | null =>
  placed && (placed.status === 'new' || placed.status === 'open') ? placed : null

/** Most of what happens to tickets moves no level. */
export const waitAlike = (one: Placed | undefined, other: Placed): boolean => {
  const [before, after] = [waitingOf(one), waitingOf(other)]
  return before?.departmentId === after?.departmentId && before?.agentId === after?.agentId
}

/** Where a ticket is after an event; null: the log has not told how it began. */
export const placedAfter = (
  before: Placed | undefined,
  { name, data }: Pick<Happened, 'name' | 'data'>,
): Placed | null => {
  const { departmentId, assigneeId, status, outgoing } = data as Data
  if (before && !departmentId && !assigneeId && !status) return before
  if (name === 'ticket.opened')
    return typeof departmentId === 'number'
      ? { departmentId, agentId: 0, status: outgoing ? 'answered' : 'new' }
      : null
  if (!before) return null
  return {
    departmentId: typeof departmentId === 'object' ? departmentId.to : before.departmentId,
    agentId: assigneeId ? (assigneeId.to ?? 0) : before.agentId,
    status: status?.to ?? before.status,
  }
}

/** What levels follow from. */
export type Happened = Pick<LoggedEvent, 'name' | 'ticketId' | 'data'> & { at: Moment }

/** Levels change at a moment, and with them what agents do. */
const changing = (world: World, at: Moment) => {
  const changes: LevelChange[] = []
  const change = (departmentId: number, level: Level, by: number) => {
    if (by !== 0) changes.push({ at, departmentId, level, by })
  }
  const work = (id: number, after: Working) => {
    const before = workingOf(world, id)
    world.agents.set(id, after)
    for (const [departmentId, getsTickets] of membershipOf(world, id)) {
      if (!getsTickets) continue
      change(departmentId, 'agents', Number(after.online) - Number(before.online))
      change(departmentId, 'slots', slotsOf(after) - slotsOf(before))
    }
  }
  return { changes, change, work }
}

/** A ticket that waited in one place (null: nowhere) waits in another one. @returns what it changes of the levels of departments */
export const move = (world: World, at: Moment, from: Waiting | null, to: Waiting | null): LevelChange[] => {
  const { changes, change, work } = changing(world, at)
  const count = ({ departmentId, agentId }: Waiting, by: number) => {
    change(departmentId, agentId === 0 ? 'queue' : 'held', by)
    if (agentId === 0) return
    const agent = workingOf(world, agentId)
    work(agentId, { ...agent, held: agent.held + by })
  }
  if (from) count(from, -1)
  if (to) count(to, 1)
  return changes
}

/** Brings the world up to an event. @returns what it changes of the levels of departments */
export const happen = (world: World, event: Happened): LevelChange[] => {
  const { name, at, ticketId } = event
  const told = event.data as Data
  if (ticketId !== null) {
    const before = world.tickets.get(ticketId)
    const after = placedAfter(before, event)
    if (!after) return []
    world.tickets.set(ticketId, after)
    return waitAlike(before, after) ? [] : move(world, at, waitingOf(before), waitingOf(after))
  }
  const { changes, change, work } = changing(world, at)
  const { personId } = told
  if (personId === undefined) return []
  const agent = workingOf(world, personId)
  if (name === 'availability.changed' && told.service === 'tickets')
    work(personId, { ...agent, online: told.to === 'online' })
  if (name === 'work-settings.changed' && told.changes?.capacity)
    work(personId, { ...agent, capacity: told.changes.capacity.to.tickets })
  if (typeof told.departmentId === 'number')
    for (const { level, by } of belong(world, name, personId, told)) change(told.departmentId, level, by)
  return changes
}

/** Whether tickets are given to a member after an event; undefined: is no member. */
const givenAfter = (before: boolean | undefined, name: string, { works, changes }: Data) => {
  if (name === 'department.member-added') return before ?? works?.tickets ?? true
  if (name === 'department.member-removed') return undefined
  return name === 'department.member-allocated' && before !== undefined
    ? (changes?.tickets?.to ?? before)
    : before
}

/** Somebody joins a department or leaves it, or gets tickets there from now on or none. */
const belong = (
  world: World,
  name: string,
  personId: number,
  told: Data,
): Omit<LevelChange, 'at' | 'departmentId'>[] => {
  const departments = new Map(membershipOf(world, personId))
  const departmentId = Number(told.departmentId)
  const before = departments.get(departmentId)
  const after = givenAfter(before, name, told)
  if (after === undefined) departments.delete(departmentId)
  else departments.set(departmentId, after)
  world.members.set(personId, departments)
  const sign = Number(after ?? false) - Number(before ?? false)
  const agent = workingOf(world, personId)
  return [
    { level: 'agents', by: sign * Number(agent.online) },
    { level: 'slots', by: sign * slotsOf(agent) },
  ]
}
