import type { Mailbox } from '@stoa/contract/mail'
import { departmentExists } from '../../../../core/departments/queries.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import type { Secrets } from '../../../../platform/secrets.ts'

export type MailboxInput = Omit<Mailbox, 'id' | 'health' | 'missingFolders' | 'grant'> & { password: string }

/** What the fields are called in the table; the password only sealed. Fields that are not given stay away, and folders have a table of their own. */
export const columnsOf = (given: Partial<MailboxInput>, secrets: Pick<Secrets, 'seal'>) => {
  const { departmentId, password, signIn, folders: _, warnAfterMinutes, deleteAfterDays, ...same } = given
  return {
    ...same,
    ...(departmentId !== undefined && { department_id: departmentId }),
    ...(warnAfterMinutes !== undefined && { warn_after_minutes: warnAfterMinutes }),
    ...(deleteAfterDays !== undefined && { delete_after_days: deleteAfterDays }),
    ...(signIn !== undefined && { sign_in: signIn }),
    ...(password !== undefined && { password_sealed: secrets.seal(password) }),
  }
}

/** @throws Refusal department_unknown */
export const requireDepartment = async (act: Act, departmentId: number | null | undefined): Promise<void> => {
  if (departmentId && !(await departmentExists(act.tx, departmentId))) return refuse('department_unknown')
}
