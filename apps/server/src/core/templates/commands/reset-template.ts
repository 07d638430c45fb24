import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { templateEvents } from '../events.ts'
import { deleteTemplate } from '../store.ts'

/** Forgets an own wording; there may be none. */
export const resetTemplate = async (
  act: Act,
  place: { departmentId: number | null; kind: TemplateKind },
): Promise<void> => {
  if (await deleteTemplate(act.tx, place)) await record(act, templateEvents, 'template.reset', place)
}
