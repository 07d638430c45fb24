import type { TemplateKind } from '@stoa/contract/template-kinds'
import { event } from '../../platform/events/define.ts'

/** How mails are worded. A department of null means the common wording. */
export const templateEvents = {
  'template.changed': event<{ departmentId: number | null; kind: TemplateKind; changed: string[] }>(
    'A mail was worded anew',
  ),
  'template.reset': event<{ departmentId: number | null; kind: TemplateKind }>(
    'An own wording was given up for the common or the built-in one',
  ),
  'department.signature-changed': event<{ departmentId: number; language?: string }>(
    'The signature of a department was changed',
  ),
  'department.signature-bound': event<{ departmentId: number; binding: boolean }>(
    'Everybody signs with the signature of the department, or not any more',
  ),
  'signature.changed': event<{ personId: number; departmentId: number | null; language?: string | null }>(
    'An agent changed the signature for a department, or the general one',
  ),
}
