import type { WorkSettings } from '@stoa/contract/availability'
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'

/** How everybody works for whom nothing else was set. */
export const usualSettings: WorkSettings = {
  mayChangeAvailability: true,
  onlyToSolve: false,
  capacity: { tickets: null, chats: 3, calls: 1 },
}

const settingsOf = (row: Selectable<Tables['work_setting']>): WorkSettings => ({
  mayChangeAvailability: row.may_change_availability,
  onlyToSolve: row.only_to_solve,
  capacity: { tickets: row.ticket_capacity, chats: row.chat_capacity, calls: row.call_capacity },
})

/** Of each of these people. */
export const listSettings = async (
  db: Db | Tx,
  personIds: readonly number[],
): Promise<Map<number, WorkSettings>> => {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom('work_setting').selectAll().where('person_id', 'in', personIds).execute()
  const set = new Map(rows.map(row => [row.person_id, settingsOf(row)]))
  return new Map(personIds.map(id => [id, set.get(id) ?? usualSettings]))
}

export const saveSettings = async (tx: Tx, personId: number, settings: WorkSettings): Promise<void> => {
  const row = {
    may_change_availability: settings.mayChangeAvailability,
    only_to_solve: settings.onlyToSolve,
    ticket_capacity: settings.capacity.tickets,
    chat_capacity: settings.capacity.chats,
    call_capacity: settings.capacity.calls,
  }
  await tx
    .insertInto('work_setting')
    .values({ person_id: personId, ...row })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet(row))
    .execute()
}
