import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { templateEvents } from '../events.ts'
import { writeBinding } from '../store-department-signatures.ts'

/** Has everybody sign with the signature of the department, or lets each who has their own for it use that. */
export const bindSignature = async (
  act: Act,
  { departmentId, binding }: { departmentId: number; binding: boolean },
): Promise<void> => {
  if (await writeBinding(act.tx, departmentId, binding))
    await record(act, templateEvents, 'department.signature-bound', { departmentId, binding })
}
