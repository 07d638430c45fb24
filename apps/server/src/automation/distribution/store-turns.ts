import type { Service } from '@stoa/contract/availability'
import type { Tx } from '../../platform/db/database.ts'

/** When it was whose turn last in a department. */
export const turnsOf = async (
  tx: Tx,
  departmentId: number,
  service: Service,
): Promise<Map<number, Temporal.Instant>> => {
  const rows = await tx
    .selectFrom('distribution_turn')
    .select(['person_id', 'at'])
    .where('department_id', '=', departmentId)
    .where('service', '=', service)
    .execute()
  return new Map(rows.map(row => [row.person_id, row.at]))
}

export const saveTurns = async (
  tx: Tx,
  departmentId: number,
  service: Service,
  turns: ReadonlyMap<number, Temporal.Instant>,
): Promise<void> => {
  if (turns.size === 0) return
  await tx
    .insertInto('distribution_turn')
    .values(
      [...turns].map(([personId, at]) => ({
        department_id: departmentId,
        person_id: personId,
        service,
        at,
      })),
    )
    .onConflict(conflict =>
      conflict
        .columns(['department_id', 'person_id', 'service'])
        .doUpdateSet(({ ref }) => ({ at: ref('excluded.at') })),
    )
    .execute()
}

export const forgetTurns = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('distribution_turn').where('department_id', '=', departmentId).execute()
