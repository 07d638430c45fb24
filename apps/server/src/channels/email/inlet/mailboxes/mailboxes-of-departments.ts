import type { TakesOver } from '../../../../core/departments/commands.ts'

/** Mailboxes belong to departments: who deletes one names the department that takes them over. */
export const mailboxesOfDepartments: TakesOver = {
  hangsOn: async ({ tx }, departmentId) => {
    const row = await tx
      .selectFrom('mailbox')
      .select('id')
      .where('department_id', '=', departmentId)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },
  moveTo: async ({ tx }, from, substituteId) => {
    await tx
      .updateTable('mailbox')
      .set({ department_id: substituteId })
      .where('department_id', '=', from)
      .execute()
  },
}
