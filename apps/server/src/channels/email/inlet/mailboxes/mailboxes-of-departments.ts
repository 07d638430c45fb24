import type { TakesOver } from '../../../../core/departments/commands.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { mailboxEvents } from '../events.ts'
import { changeRow } from './store.ts'

const idsOf = async (act: Act, departmentId: number): Promise<number[]> => {
  const rows = await act.tx
    .selectFrom('mailbox')
    .select('id')
    .where('department_id', '=', departmentId)
    .execute()
  return rows.map(row => row.id)
}

/** The mailboxes of a department that is deleted go to the one that takes over. */
export const mailboxesOfDepartments: TakesOver = {
  hangsOn: async (act, departmentId) => (await idsOf(act, departmentId)).length > 0,
  async moveTo(act, from, substituteId) {
    for (const mailboxId of await idsOf(act, from)) {
      await changeRow(act.tx, mailboxId, { department_id: substituteId })
      await record(act, mailboxEvents, 'mailbox.changed', { mailboxId, changed: ['departmentId'] })
    }
  },
}
