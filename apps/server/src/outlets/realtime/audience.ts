import { inScope, type Scope } from '../../core/departments/queries.ts'
import type { Db } from '../../platform/db/database.ts'
import type { LoggedEvent } from '../../platform/events/follower.ts'

/**
 * An event with the departments whose members may hear of it; null: it is about no ticket, and everybody who works here may, or only
 * the people whom it names.
 */
export type Announcement = {
  event: LoggedEvent
  departmentIds: readonly number[] | null
  personIds: readonly number[] | null
}

/** Who hears: a person, or null for a key; and what they may see. */
export type Hearer = { scope: Scope; personId: number | null }

/** One query for a whole batch: where its tickets are now. A transfer is also told to those whom the ticket leaves. */
export const announce = async (db: Db, events: readonly LoggedEvent<never>[]): Promise<Announcement[]> => {
  const ticketIds = [...new Set(events.flatMap(event => event.ticketId ?? []))]
  const rows =
    ticketIds.length === 0
      ? []
      : await db.selectFrom('ticket').select(['id', 'department_id']).where('id', 'in', ticketIds).execute()
  const departmentOf = new Map(rows.map(row => [row.id, row.department_id]))
  return events.map((event: LoggedEvent) => ({
    event,
    departmentIds: departmentsOf(event, departmentOf),
    personIds: event.name.startsWith('notification.')
      ? (event.data as { personIds: number[] }).personIds
      : null,
  }))
}

const departmentsOf = (event: LoggedEvent, departmentOf: ReadonlyMap<number, number>) => {
  if (event.ticketId === null) return null
  const now = departmentOf.get(event.ticketId)
  const { departmentId } = event.data as { departmentId?: { from: number } | number }
  const before = typeof departmentId === 'object' ? departmentId.from : undefined
  return [now, before].filter(id => id !== undefined)
}

export const mayHear = ({ scope, personId }: Hearer, { departmentIds, personIds }: Announcement): boolean => {
  if (personIds !== null) return personId !== null && personIds.includes(personId)
  return departmentIds === null || departmentIds.some(id => inScope(scope, id))
}
