import type { TakesOver } from '../../../../core/departments/commands.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { smtpAccountEvents } from '../events.ts'

const idsOf = async (act: Act, departmentId: number): Promise<number[]> => {
  const rows = await act.tx
    .selectFrom('smtp_account')
    .select('id')
    .where('department_id', '=', departmentId)
    .execute()
  return rows.map(row => row.id)
}

/** The accounts of a department that is deleted go to the one that takes over. */
export const accountsOfDepartments: TakesOver = {
  hangsOn: async (act, departmentId) => (await idsOf(act, departmentId)).length > 0,
  async moveTo(act, from, substituteId) {
    const ids = await idsOf(act, from)
    if (ids.length === 0) return
    await act.tx
      .updateTable('smtp_account')
      .set({ department_id: substituteId })
      .where('id', 'in', ids)
      .execute()
    for (const smtpAccountId of ids)
      await record(act, smtpAccountEvents, 'smtp-account.changed', {
        smtpAccountId,
        changed: ['departmentId'],
      })
  },
}
