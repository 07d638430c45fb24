import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Placed, Working, World } from '../rules/world.ts'
import type { Into } from './tables.ts'

/** What is known of these tickets, of whoever has them, and of these people. */
export const loadWorld = async (
  tx: Tx,
  into: Into,
  ticketIds: readonly number[],
  named: readonly number[],
): Promise<World> => {
  const tickets = await sql<{ id: number } & Placed & { status: Status }>`
    select ticket_id as id, department_id as "departmentId", agent_id as "agentId", status from ${into('report_load_ticket')}
    where ticket_id = any(${ticketIds}::bigint[])`.execute(tx)
  const personIds = [...new Set([...named, ...tickets.rows.map(row => row.agentId)])].filter(id => id > 0)
  const agents = await sql<{ id: number } & Working>`
    select person_id as id, online, capacity, held from ${into('report_load_agent')} where person_id = any(${personIds}::bigint[])`.execute(
    tx,
  )
  const members = await sql<{ personId: number; departmentId: number; tickets: boolean }>`
    select person_id as "personId", department_id as "departmentId", tickets from ${into('report_membership')}
    where to_at is null and person_id = any(${personIds}::bigint[])`.execute(tx)
  const byPerson = Map.groupBy(members.rows, row => row.personId)
  return {
    tickets: new Map(tickets.rows.map(({ id, ...placed }) => [id, placed])),
    agents: new Map(agents.rows.map(({ id, ...working }) => [id, working])),
    members: new Map(
      [...byPerson].map(([id, rows]) => [id, new Map(rows.map(row => [row.departmentId, row.tickets]))]),
    ),
  }
}

/** Writes what is known of tickets and of how people work; memberships are kept as stretches. */
export const saveWorld = async (tx: Tx, into: Into, { tickets, agents }: World): Promise<void> => {
  const placed = [...tickets].map(([ticket_id, { departmentId, agentId, status }]) => ({
    ticket_id,
    department_id: departmentId,
    agent_id: agentId,
    status,
  }))
  if (placed.length > 0)
    await sql`
      insert into ${into('report_load_ticket')}
      select * from jsonb_populate_recordset(null::report_load_ticket, ${JSON.stringify(placed)}::jsonb)
      on conflict (ticket_id) do update set department_id = excluded.department_id, agent_id = excluded.agent_id,
        status = excluded.status`.execute(tx)
  const working = [...agents].map(([person_id, each]) => ({ person_id, ...each }))
  if (working.length > 0)
    await sql`
      insert into ${into('report_load_agent')}
      select * from jsonb_populate_recordset(null::report_load_agent, ${JSON.stringify(working)}::jsonb)
      on conflict (person_id) do update set online = excluded.online, capacity = excluded.capacity, held = excluded.held`.execute(
      tx,
    )
}
