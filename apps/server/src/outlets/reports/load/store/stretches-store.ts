import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Into } from './tables.ts'

/** What work somebody gets in a department. */
export type Works = { tickets: boolean; chats: boolean; calls: boolean }

/** Somebody came online or went, joined a department or left it, or gets other work there. */
export type Turn = { at: Temporal.Instant; personId: number } & (
  | { kind: 'online'; on: boolean; service: string }
  | { kind: 'joined'; departmentId: number; works: Works }
  | { kind: 'left'; departmentId: number }
  | { kind: 'allocated'; departmentId: number; works: Partial<Works> }
)

/** Writes the beginning or the end of a stretch. What has begun begins once, and what has not does not end. */
export const keepTurn = (tx: Tx, into: Into, turn: Turn): Promise<void> => {
  if (turn.kind === 'online') return keepOnline(tx, into, turn)
  return turn.kind === 'allocated' ? keepAllocated(tx, into, turn) : keepMembership(tx, into, turn)
}

type Kind<Name> = Extract<Turn, { kind: Name }>

const keepOnline = async (
  tx: Tx,
  into: Into,
  { at, on, personId, service }: Kind<'online'>,
): Promise<void> => {
  const table = into('report_online')
  const open = sql`person_id = ${personId} and service = ${service} and to_at is null`
  if (on)
    await sql`
      insert into ${table} (person_id, service, from_at) select ${personId}, ${service}, ${at}::timestamptz
      where not exists (select from ${table} where ${open})
      on conflict (person_id, service, from_at) do update set to_at = null`.execute(tx)
  else await sql`update ${table} set to_at = greatest(from_at, ${at}::timestamptz) where ${open}`.execute(tx)
}

const isOpen = ({ personId, departmentId }: { personId: number; departmentId: number }) =>
  sql`person_id = ${personId} and department_id = ${departmentId} and to_at is null`

const keepMembership = async (tx: Tx, into: Into, turn: Kind<'joined' | 'left'>): Promise<void> => {
  const table = into('report_membership')
  const { at, personId, departmentId } = turn
  if (turn.kind === 'left') {
    await sql`update ${table} set to_at = greatest(from_at, ${at}::timestamptz) where ${isOpen(turn)}`.execute(
      tx,
    )
    return
  }
  const { tickets, chats, calls } = turn.works
  await sql`
    insert into ${table} (person_id, department_id, from_at, tickets, chats, calls)
    select ${personId}, ${departmentId}, ${at}::timestamptz, ${tickets}, ${chats}, ${calls}
    where not exists (select from ${table} where ${isOpen(turn)})
    on conflict (person_id, department_id, from_at) do update set to_at = null, tickets = excluded.tickets, chats = excluded.chats, calls = excluded.calls`.execute(
    tx,
  )
}

const keepAllocated = async (tx: Tx, into: Into, turn: Kind<'allocated'>): Promise<void> => {
  const table = into('report_membership')
  const { at, works, ...who } = turn
  const { rows } = await sql<Works>`select tickets, chats, calls from ${table} where ${isOpen(turn)}`.execute(
    tx,
  )
  const [before] = rows
  if (!before) return
  await keepMembership(tx, into, { ...who, at, kind: 'left' })
  await keepMembership(tx, into, { ...who, at, kind: 'joined', works: { ...before, ...works } })
}
