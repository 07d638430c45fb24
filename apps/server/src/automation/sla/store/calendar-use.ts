import type { Tx } from '../../../platform/db/database.ts'

/** Whether a level that is there keeps this calendar. */
export const usesCalendar = async (tx: Tx, calendarId: number): Promise<boolean> =>
  (await tx
    .selectFrom('sla_level')
    .select('id')
    .where('calendar_id', '=', calendarId)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined
