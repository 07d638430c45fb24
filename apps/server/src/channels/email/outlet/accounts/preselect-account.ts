import type { Act } from '../../../../platform/events/act.ts'
import { record } from '../../../../platform/events/record.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { smtpAccountEvents } from '../events.ts'
import { mayUseAccount } from './find-account-for.ts'
import { preselectedIdOf, setPreselected } from './store-departments.ts'

/** Chooses the account that a department's answers go out by; null: the oldest that it may use. @throws account_not_allowed */
export const preselectAccount = async (
  act: Act,
  { departmentId, accountId }: { departmentId: number; accountId: number | null },
): Promise<void> => {
  const { tx } = act
  if (accountId !== null && !(await mayUseAccount(tx, departmentId, accountId)))
    return refuse('account_not_allowed')
  const before = await preselectedIdOf(tx, departmentId)
  if (before === accountId) return
  await setPreselected(tx, departmentId, accountId)
  await record(act, smtpAccountEvents, 'smtp-account.preselected', {
    departmentId,
    smtpAccountId: { from: before, to: accountId },
  })
}
