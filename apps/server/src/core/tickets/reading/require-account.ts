import type { Tx } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/** Whether answers of a department may go out by an account. Channels know accounts; modules.ts hands their answer in. */
export type MayUseAccount = (tx: Tx, departmentId: number, accountId: number) => Promise<boolean>

/** @throws account_not_allowed where somebody chose an account that the ticket's department may not send by */
export const requireAccount = async (
  act: Act,
  { ticketId, accountId }: { ticketId: number; accountId: number | null },
  mayUseAccount: MayUseAccount,
): Promise<void> => {
  if (accountId === null) return
  const { department_id } = await act.tx
    .selectFrom('ticket')
    .select('department_id')
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
  if (!(await mayUseAccount(act.tx, department_id, accountId))) return refuse('account_not_allowed')
}
