import {
  departmentSignatures as contract,
  type DepartmentSignatures,
} from '@stoa/contract/department-signatures'
import { translator } from '@stoa/text/translator'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { departmentExists, requireIn } from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import { readCompany } from '../settings/queries.ts'
import { findNewestTicket } from '../tickets/queries.ts'
import { requireSignature } from './commands/change-department-signature.ts'
import { bindSignature, changeDepartmentSignature } from './commands.ts'
import type { Clean } from './preview.ts'
import { signedByDepartment } from './sign.ts'
import { readDepartmentSignatures } from './store-department-signatures.ts'

/** What a department signs with, for those who configure it. */
export const departmentSignatureRoutes = (
  platform: Platform,
  { clean }: { clean: Clean },
): BoundRoute<Caller>[] => {
  const { db } = platform

  const requireDepartment = async (caller: Caller, id: number): Promise<void> => {
    if (!(await departmentExists(db, id))) return refuse('not_found')
    await requireIn(db, caller, 'department.configure', id)
  }
  const kept = async (id: number): Promise<DepartmentSignatures> => {
    const { department, binding } = await readDepartmentSignatures(db, id)
    return { binding, items: [...department] }
  }

  return [
    answer(contract.list).with<Caller>(async ({ caller, params: { id } }) => {
      await requireDepartment(caller, id)
      return kept(id)
    }),
    answer(contract.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      await requireDepartment(caller, id)
      await write(platform, caller, act => changeDepartmentSignature(act, { departmentId: id, ...body }))
      return kept(id)
    }),
    answer(contract.bind).with<Caller>(async ({ caller, params: { id }, body }) => {
      await requireDepartment(caller, id)
      await write(platform, caller, act => bindSignature(act, { departmentId: id, ...body }))
      return kept(id)
    }),
    answer(contract.preview).with<Caller>(async ({ caller, params: { id }, body }) => {
      await requireDepartment(caller, id)
      requireSignature(body.html)
      const t = await translator((await readCompany(db))?.language ?? 'en')
      const ticket = await findNewestTicket(db, caller, id)
      const signing = {
        personId: caller.kind === 'user' ? caller.id : refuse('not_allowed'),
        departmentId: id,
        language: null,
        customer: ticket?.customer.name ?? t('mails:example.customer'),
        ticketCode: ticket?.code ?? 'ABC-DEF-123',
      }
      const html = (await signedByDepartment(db, signing, body.html)) ?? ''
      return { html: clean(html), ticketCode: ticket?.code ?? null }
    }),
  ]
}
