import type { Tx } from '../../platform/db/database.ts'

export type Entry = { minutes: number; day: Temporal.PlainDate; note: string }
export type KeptEntry = Entry & { id: number; ticketId: number; personId: number }

export const insertEntry = async (
  tx: Tx,
  entry: Entry & { ticketId: number; personId: number; departmentId: number; at: Temporal.Instant },
): Promise<number> => {
  const { id } = await tx
    .insertInto('spent_time')
    .values({
      ticket_id: entry.ticketId,
      person_id: entry.personId,
      department_id: entry.departmentId,
      day: entry.day,
      minutes: entry.minutes,
      note: entry.note,
      created_at: entry.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Null where the ticket has no such entry. Whoever calls has locked the ticket. */
export const findEntry = async (tx: Tx, ticketId: number, id: number): Promise<KeptEntry | null> => {
  const row = await tx
    .selectFrom('spent_time')
    .select(['id', 'ticket_id as ticketId', 'person_id as personId', 'day', 'minutes', 'note'])
    .where('id', '=', id)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row ?? null
}

export const updateEntry = async (tx: Tx, id: number, { minutes, day, note }: Entry): Promise<void> => {
  await tx.updateTable('spent_time').set({ minutes, day, note }).where('id', '=', id).execute()
}

export const deleteEntry = async (tx: Tx, id: number): Promise<void> => {
  await tx.deleteFrom('spent_time').where('id', '=', id).execute()
}

/** How long it took stays, for the sums; what about it was written down does not. */
export const emptyNotes = async (tx: Tx, ticketIds: readonly number[]): Promise<void> => {
  await tx
    .updateTable('spent_time')
    .set({ note: '' })
    .where('ticket_id', 'in', [0, ...ticketIds])
    .execute()
}
