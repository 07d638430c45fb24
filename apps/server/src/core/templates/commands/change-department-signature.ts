import type { Language } from '@stoa/contract/settings-shapes'
import { departmentSignatureVariables } from '@stoa/contract/signature-variables'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { templateEvents } from '../events.ts'
import { problemInRichText } from '../rules/check-template.ts'
import {
  deleteDepartmentSignature,
  findDepartmentSignature,
  writeDepartmentSignature,
} from '../store-department-signatures.ts'

/** @throws canned_text_invalid where it asks for a variable that there is not */
export const requireSignature = (html: string): void => {
  const problem = problemInRichText(html, departmentSignatureVariables)
  if (problem !== null) throw new Refusal('canned_text_invalid', { details: [{ path: 'html', problem }] })
}

/** What is signed with in a department, in answers in a language, or in any; empty HTML takes it away. @throws canned_text_invalid */
export const changeDepartmentSignature = async (
  act: Act,
  given: { departmentId: number; language: Language | null; html: string },
): Promise<void> => {
  const { html, departmentId, language } = given
  const written = html.trim()
  requireSignature(written)
  const before = await findDepartmentSignature(act.tx, given)
  if ((before ?? '') === written) return
  if (written === '') await deleteDepartmentSignature(act.tx, given)
  else await writeDepartmentSignature(act.tx, given, written)
  await record(act, templateEvents, 'department.signature-changed', {
    departmentId,
    ...(language && { language }),
  })
}
