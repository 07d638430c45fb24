import type { TemplateKind } from '@stoa/contract/template-kinds'
import { signatures, type Template, templates } from '@stoa/contract/templates'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { departmentExists, departmentScope, inScope, requireIn } from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import { readCompany } from '../settings/queries.ts'
import { getSigned } from '../tickets/queries.ts'
import { changeSignature, changeTemplate, resetTemplate } from './commands.ts'
import { presentTemplate } from './present.ts'
import { type Clean, previewTemplate } from './preview.ts'
import { departmentSignatureRoutes } from './routes-department-signatures.ts'
import { signatureOf } from './sign.ts'
import { listBoundDepartments } from './store-department-signatures.ts'
import { listSignatures } from './store-signatures.ts'
import { wordings } from './wording.ts'

export const templateRoutes = (platform: Platform, needs: { clean: Clean }): BoundRoute<Caller>[] => {
  const { db } = platform

  const list = async (departmentId: number | null, kinds?: readonly TemplateKind[]): Promise<Template[]> => {
    const language = (await readCompany(db))?.language ?? 'en'
    return (await wordings(db, departmentId, language, kinds)).map(presentTemplate)
  }
  const show = async (departmentId: number | null, kind: TemplateKind): Promise<Template> =>
    (await list(departmentId, [kind]))[0] ?? refuse('not_found')

  const seen = async (caller: Caller, departmentId: number): Promise<boolean> =>
    (await departmentExists(db, departmentId)) && inScope(await departmentScope(db, caller), departmentId)

  /** The common wording is for those who configure everything, a department's for those who configure it. */
  const requireWording = async (caller: Caller, departmentId: number | null): Promise<void> => {
    if (departmentId === null) {
      if (!caller.permissions.has('department.configure')) return refuse('not_allowed')
      return
    }
    if (!(await departmentExists(db, departmentId))) return refuse('not_found')
    await requireIn(db, caller, 'department.configure', departmentId)
  }

  const person = (caller: Caller): number => (caller.kind === 'user' ? caller.id : refuse('not_allowed'))

  const mine = async (caller: Caller) => {
    const scope = await departmentScope(db, caller)
    return {
      items: await listSignatures(db, person(caller)),
      boundIn: (await listBoundDepartments(db)).filter(id => inScope(scope, id)),
    }
  }

  return [
    ...departmentSignatureRoutes(platform, needs),
    answer(templates.list).with<Caller>(async ({ caller, query: { departmentId = null } }) => {
      if (departmentId !== null && !(await seen(caller, departmentId))) return refuse('not_found')
      return { items: await list(departmentId) }
    }),
    answer(templates.change).with<Caller>(async ({ caller, body }) => {
      await requireWording(caller, body.departmentId)
      await write(platform, caller, act => changeTemplate(act, body))
      return show(body.departmentId, body.kind)
    }),
    answer(templates.reset).with<Caller>(async ({ caller, body }) => {
      await requireWording(caller, body.departmentId)
      await write(platform, caller, act => resetTemplate(act, body))
      return show(body.departmentId, body.kind)
    }),
    answer(templates.preview).with<Caller>(async ({ caller, body }) => {
      await requireWording(caller, body.departmentId)
      return previewTemplate(platform, caller, body, needs.clean)
    }),
    answer(signatures.mine).with<Caller>(({ caller }) => mine(caller)),
    answer(signatures.shown).with<Caller>(async ({ caller, query: { ticketId, departmentId } }) => {
      const personId = person(caller)
      const ticket = ticketId === undefined ? null : await getSigned(db, caller, ticketId)
      const place = ticket?.departmentId ?? departmentId
      if (place === undefined || !(await seen(caller, place))) return refuse('not_found')
      const { language = null, customer = '', code: ticketCode = null } = ticket ?? {}
      const html = await signatureOf(db, { personId, departmentId: place, language, customer, ticketCode })
      return { html: html === null ? null : needs.clean(html) }
    }),
    answer(signatures.change).with<Caller>(async ({ caller, body }) => {
      const personId = person(caller)
      if (body.departmentId !== null && !(await seen(caller, body.departmentId)))
        return refuse('department_unknown')
      await write(platform, caller, act => changeSignature(act, { personId, ...body }))
      return mine(caller)
    }),
  ]
}
