import type { Verdict } from '@stoa/contract/spam'
import { type Selectable, sql } from 'kysely'
import type { Scope } from '../../../../core/departments/queries.ts'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import type { Tables } from '../../../../platform/db/tables.generated.ts'

export type HeldRow = Selectable<Tables['mail_quarantine']>
export type FilterSettings = { quarantine: boolean; headerScore: number; certainty: number }

/** Off, until a department wants it: a customer who waits in a quarantine that nobody looks at is worse than spam. */
const builtIn: FilterSettings = { quarantine: false, headerScore: 5, certainty: 95 }

export const filterOf = async (db: Db | Tx, departmentId: number): Promise<FilterSettings> => {
  const { rows } = await sql<FilterSettings>`
    select quarantine, header_score as "headerScore", certainty from spam_filter where department_id = ${departmentId}`.execute(
    db,
  )
  return rows[0] ?? builtIn
}

export const writeFilter = async (tx: Tx, departmentId: number, settings: FilterSettings): Promise<void> => {
  const { quarantine, headerScore, certainty } = settings
  await sql`
    insert into spam_filter (department_id, quarantine, header_score, certainty)
    values (${departmentId}, ${quarantine}, ${headerScore}, ${certainty})
    on conflict (department_id) do update
    set quarantine = excluded.quarantine, header_score = excluded.header_score, certainty = excluded.certainty`.execute(
    tx,
  )
}

type NewHeld = {
  intakeId: number
  departmentId: number
  sender: string
  subject: string
  preview: string
  verdict: Verdict
  tokens: string[]
  receivedAt: Temporal.Instant
}

/** A mail that is read again while it is held is held once. */
export const holdMail = async (tx: Tx, held: NewHeld): Promise<void> => {
  await sql`
    insert into mail_quarantine (intake_id, department_id, sender, subject, preview, verdict, tokens, received_at)
    values (${held.intakeId}, ${held.departmentId}, ${held.sender}, ${held.subject}, ${held.preview},
            ${JSON.stringify(held.verdict)}::jsonb, ${held.tokens}::text[], ${held.receivedAt})
    on conflict (intake_id) do update set state = 'held', verdict = excluded.verdict`.execute(tx)
}

export const wasReleased = async (tx: Tx, intakeId: number): Promise<boolean> => {
  const { rows } = await sql<{ released: boolean }>`
    select exists (select from mail_quarantine where intake_id = ${intakeId} and state = 'released') as released`.execute(
    tx,
  )
  return rows[0]?.released ?? false
}

export const anyReleased = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from mail_quarantine where state = 'released') as "some"`.execute(tx)
  return rows[0]?.some ?? false
}

/** @returns whether it had been released, and is a ticket now */
export const becomeTicket = async (tx: Tx, intakeId: number): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update mail_quarantine set state = 'ticket' where intake_id = ${intakeId} and state = 'released'`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0) > 0
}

export const listHeld = (
  db: Db,
  { scope, before, limit }: { scope: Scope; before: number | null; limit: number },
): Promise<HeldRow[]> =>
  db
    .selectFrom('mail_quarantine')
    .selectAll()
    .where('state', '=', 'held')
    .$if(scope !== 'all', query =>
      query.where('department_id', 'in', scope === 'all' || scope.length === 0 ? [0] : [...scope]),
    )
    .$if(before !== null, query => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export const lockHeld = (tx: Tx, id: number): Promise<HeldRow | undefined> =>
  tx
    .selectFrom('mail_quarantine')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'held')
    .forUpdate()
    .executeTakeFirst()

export const settleHeld = (tx: Tx, id: number, state: 'released' | 'purged') =>
  tx.updateTable('mail_quarantine').set({ state }).where('id', '=', id).execute()

export const moveDepartment = async (tx: Tx, from: number, to: number): Promise<void> => {
  await tx
    .updateTable('mail_quarantine')
    .set({ department_id: to })
    .where('department_id', '=', from)
    .execute()
  await tx.deleteFrom('spam_filter').where('department_id', '=', from).execute()
}
