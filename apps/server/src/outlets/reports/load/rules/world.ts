import type { Status } from '@stoa/contract/ticket-shapes'
import type { LoggedEvent } from '../../../../platform/events/follower.ts'
import type { Moment } from '../../rules/fact.ts'

/** What is told of each department at any moment. */
export const levels = ['queue', 'held', 'agents', 'slots'] as const
export type Level = (typeof levels)[number]
export type Levels = Readonly<Record<Level, number>>

/** `agentId` 0: nobody. */
export type Placed = { departmentId: number; agentId: number; status: Status }
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

/** In which of the two a ticket counts: new and open ones wait, with nobody or with somebody. */
const countsAs = ({ status, agentId }: Placed): 'queue' | 'held' | null => {
  if (status !== 'new' && status !== 'open') return null
  return agentId === 0 ? 'queue' : 'held'
}

/** Most of what happens to tickets moves no level. */
const countAlike = (one: Placed, other: Placed): boolean => {
  const level = countsAs(one)
  if (level !== countsAs(other)) return false
  return level === null || (one.departmentId === other.departmentId && one.agentId === other.agentId)
}

/** Where a ticket is after an event; null: the log has not told how it began. */
const placedAfter = (before: Placed | undefined, name: string, data: Data): Placed | null => {
  const { departmentId, assigneeId, status } = data
  if (name === 'ticket.opened')
    return typeof departmentId === 'number'
      ? { departmentId, agentId: 0, status: data.outgoing ? 'answered' : 'new' }
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

/** Brings the world up to an event. @returns what it changes of the levels of departments */
export const happen = (world: World, { name, at, ticketId, data }: Happened): LevelChange[] => {
  const told = data as Data
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
  if (ticketId !== null) {
    const before = world.tickets.get(ticketId)
    const after = placedAfter(before, name, told)
    if (!after) return []
    world.tickets.set(ticketId, after)
    if (before && countAlike(before, after)) return []
    for (const [placed, by] of [
      [before, -1],
      [after, 1],
    ] as const) {
      const level = placed && countsAs(placed)
      if (!placed || !level) continue
      change(placed.departmentId, level, by)
      if (level === 'held') {
        const agent = workingOf(world, placed.agentId)
        work(placed.agentId, { ...agent, held: agent.held + by })
      }
    }
    return changes
  }
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
