import type { SmtpAccount } from '@stoa/contract/mail'
import { departmentExists } from '../../../../core/departments/queries.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'

export type AccountInput = Omit<SmtpAccount, 'id' | 'grant'> & { password: string }

/** What the fields are called in the table; the password only sealed. Fields that are not given stay away. */
export const columnsOf = (given: Partial<AccountInput>, secrets: Pick<Secrets, 'seal'>) => {
  const { fromName, fromAddress, tagsReplies, departmentIds, password, signIn, ...same } = given
  return {
    ...same,
    ...(fromName !== undefined && { from_name: fromName }),
    ...(fromAddress !== undefined && { from_address: fromAddress }),
    ...(tagsReplies !== undefined && { tags_replies: tagsReplies }),
    ...(departmentIds !== undefined && { for_all: departmentIds === null }),
    ...(signIn !== undefined && { sign_in: signIn }),
    ...(password !== undefined && { password_sealed: secrets.seal(password) }),
  }
}

/** @throws Refusal department_unknown */
export const requireDepartments = async (
  act: Act,
  departmentIds: readonly number[] | null | undefined,
): Promise<void> => {
  for (const id of departmentIds ?? [])
    if (!(await departmentExists(act.tx, id))) return refuse('department_unknown')
}
