import type { TakesOver } from '../../../../core/departments/commands.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { mailHookEvents } from '../events.ts'

const idsOf = async (act: Act, departmentId: number): Promise<number[]> => {
  const rows = await act.tx
    .selectFrom('mail_hook')
    .select('id')
    .where('department_id', '=', departmentId)
    .execute()
  return rows.map(row => row.id)
}

/** The webhooks of a department that is deleted go to the one that takes over. */
export const hooksOfDepartments: TakesOver = {
  hangsOn: async (act, departmentId) => (await idsOf(act, departmentId)).length > 0,
  async moveTo(act, from, substituteId) {
    for (const mailHookId of await idsOf(act, from)) {
      await act.tx
        .updateTable('mail_hook')
        .set({ department_id: substituteId })
        .where('id', '=', mailHookId)
        .execute()
      await record(act, mailHookEvents, 'mail-hook.changed', { mailHookId, changed: ['departmentId'] })
    }
  },
}
