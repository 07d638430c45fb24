import type { TemplateKind } from '@stoa/contract/template-kinds'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { Refusal } from '../../../platform/http/refusal.ts'
import { templateEvents } from '../events.ts'
import { checkTemplate } from '../rules/check-template.ts'
import { lockTemplate, writeTemplate } from '../store.ts'

type Given = {
  departmentId: number | null
  kind: TemplateKind
  active: boolean
  subject: string
  html: string
}

/** Words a mail anew. Replies are always sent, so their template is always active. @throws template_invalid */
export const changeTemplate = async (act: Act, { departmentId, kind, ...given }: Given): Promise<void> => {
  const before = await lockTemplate(act.tx, { departmentId, kind })
  const problems = checkTemplate(kind, given)
  if (problems.length > 0)
    throw new Refusal('template_invalid', {
      details: problems.map(({ field, line, column, problem, name }) => ({
        path: `${field}:${line}:${column}`,
        problem: `${problem}: ${name}`,
      })),
    })
  const wording = { ...given, active: given.active || kind === 'reply' }
  const fields = ['active', 'subject', 'html'] as const
  const changed = fields.filter(field => before?.[field] !== wording[field])
  if (changed.length === 0) return
  await writeTemplate(act.tx, { departmentId, kind }, wording, act.clock.now())
  await record(act, templateEvents, 'template.changed', { departmentId, kind, changed })
}
