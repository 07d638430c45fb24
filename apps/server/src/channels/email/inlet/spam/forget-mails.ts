import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'
import { unlearn } from './lessons.ts'

/** What the filter learnt from these messages, and what was held of them. */
export const forgetLessons = async (
  tx: Tx,
  { messageIds, intakeIds }: { messageIds: readonly number[]; intakeIds: readonly number[] },
): Promise<void> => {
  await unlearn(tx, messageIds)
  await sql`
    update mail_quarantine set sender = '', subject = '', preview = '', verdict = '{}', tokens = '{}',
      state = case when state = 'held' then 'purged' else state end
    where intake_id = any(${intakeIds}::bigint[])`.execute(tx)
}

/** The held mails of these addresses. @returns the records that they came as */
export const heldFrom = async (tx: Tx, emails: readonly string[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select intake_id as id from mail_quarantine where lower(sender) = any(${emails}::text[])`.execute(tx)
  return rows.map(({ id }) => id)
}
