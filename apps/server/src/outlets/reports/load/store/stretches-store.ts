import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'

/** Somebody came online or went, or joined a department or left it. */
export type Turn = { at: Temporal.Instant; on: boolean; personId: number } & (
  | { kind: 'online'; service: string }
  | { kind: 'membership'; departmentId: number }
)

/** Writes the beginning or the end of a stretch. What has begun begins once, and what has not does not end. */
export const keepTurn = async (tx: Tx, turn: Turn): Promise<void> => {
  const { at, on, personId } = turn
  const [name, key, value] =
    turn.kind === 'online'
      ? (['report_online', 'service', turn.service] as const)
      : (['report_membership', 'department_id', turn.departmentId] as const)
  const table = sql.table(name)
  const column = sql.ref(key)
  if (on)
    await sql`
      insert into ${table} (person_id, ${column}, from_at) select ${personId}, ${value}, ${at}::timestamptz
      where not exists (select from ${table} where person_id = ${personId} and ${column} = ${value} and to_at is null)
      on conflict (person_id, ${column}, from_at) do update set to_at = null`.execute(tx)
  else
    await sql`
      update ${table} set to_at = greatest(from_at, ${at}::timestamptz)
      where person_id = ${personId} and ${column} = ${value} and to_at is null`.execute(tx)
}
