import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** How far a rule has looked: everything up to this moment, and of tickets with the same moment up to this one. */
export type Cursor = { baseAt: Temporal.Instant; ticketId: number; beganAt: Temporal.Instant }

/** null: it has not begun, or looks for something else now. */
export const readCursor = async (db: Db, ruleId: number, looksFor: string): Promise<Cursor | null> => {
  const row = await db
    .selectFrom('time_rule_cursor')
    .select(['base_at as baseAt', 'ticket_id as ticketId', 'began_at as beganAt'])
    .where('rule_id', '=', ruleId)
    .where('looked_for', '=', looksFor)
    .executeTakeFirst()
  return row ?? null
}

export const writeCursor = async (
  db: Db,
  ruleId: number,
  looksFor: string,
  { baseAt, ticketId, beganAt }: Cursor,
): Promise<void> => {
  const at = { looked_for: looksFor, base_at: baseAt, ticket_id: ticketId, began_at: beganAt }
  await db
    .insertInto('time_rule_cursor')
    .values({ rule_id: ruleId, ...at })
    .onConflict(conflict => conflict.column('rule_id').doUpdateSet(at))
    .execute()
}

/** Rules that do not run any more begin anew when they do. */
export const forgetCursors = async (db: Db, runningIds: readonly number[]): Promise<void> => {
  await sql`delete from time_rule_cursor where rule_id <> all (${runningIds}::bigint[])`.execute(db)
}

/** @returns false where the rule has had this period of the ticket. The ticket is locked. */
export const takePeriod = async (
  tx: Tx,
  ruleId: number,
  ticketId: number,
  baseAt: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .insertInto('time_rule_period')
    .values({ rule_id: ruleId, ticket_id: ticketId, base_at: baseAt })
    .onConflict(conflict => conflict.doNothing())
    .returning('rule_id')
    .executeTakeFirst()
  return row !== undefined
}
