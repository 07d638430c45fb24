import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { templateEvents } from '../events.ts'
import { deleteSignature, findOwnSignature, writeSignature } from '../store-signatures.ts'

/** What a person signs with in a department, or everywhere; empty HTML takes it away. */
export const changeSignature = async (
  act: Act,
  { personId, departmentId, html }: { personId: number; departmentId: number | null; html: string },
): Promise<void> => {
  const written = html.trim()
  const before = await findOwnSignature(act.tx, personId, departmentId)
  if ((before ?? '') === written) return
  if (written === '') await deleteSignature(act.tx, personId, departmentId)
  else await writeSignature(act.tx, personId, departmentId, written)
  await record(act, templateEvents, 'signature.changed', { personId, departmentId })
}
