import { smtpAccounts } from '@stoa/contract/mail'
import { departmentExists, departmentScope, inScope, requireIn } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { passwordToTry } from '../password-to-try.ts'
import { changeAccount } from './accounts/change-account.ts'
import { createAccount } from './accounts/create-account.ts'
import { deleteAccount } from './accounts/delete-account.ts'
import { accountsFor } from './accounts/find-account-for.ts'
import { preselectAccount } from './accounts/preselect-account.ts'
import { presentAccount, presentOutgoing } from './accounts/present-account.ts'
import { findAccount, listAccounts } from './accounts/store.ts'
import { testServer } from './smtp/test-server.ts'

export const smtpAccountRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db, secrets } = platform
  const show = async (id: number) => presentAccount((await findAccount(db, id)) ?? refuse('not_found'))
  const outgoing = async (departmentId: number) => ({
    items: presentOutgoing(await accountsFor(db, departmentId)),
  })
  return [
    answer(smtpAccounts.list).with<Caller>(async () => ({
      items: (await listAccounts(db)).map(presentAccount),
    })),
    answer(smtpAccounts.create).with<Caller>(async ({ caller, body }) => {
      const { id } = await write(platform, caller, act => createAccount(act, body, secrets))
      return show(id)
    }),
    answer(smtpAccounts.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      await write(platform, caller, act => changeAccount(act, { ...body, id }, secrets))
      return show(id)
    }),
    answer(smtpAccounts.delete).with<Caller>(async ({ caller, params }) => {
      await write(platform, caller, act => deleteAccount(act, params.id))
      return {}
    }),
    answer(smtpAccounts.test).with<Caller>(async ({ body }) => {
      const stored = body.accountId ? await findAccount(db, body.accountId) : undefined
      return testServer({ ...body, password: passwordToTry(body, stored, secrets) })
    }),
    answer(smtpAccounts.ofDepartment).with<Caller>(async ({ caller, params: { id } }) => {
      const seen = (await departmentExists(db, id)) && inScope(await departmentScope(db, caller), id)
      return seen ? outgoing(id) : refuse('not_found')
    }),
    answer(smtpAccounts.preselect).with<Caller>(async ({ caller, params: { id }, body }) => {
      await write(platform, caller, async act => {
        await requireIn(act.tx, caller, 'department.configure', id)
        if (!(await departmentExists(act.tx, id))) return refuse('not_found')
        await preselectAccount(act, { departmentId: id, ...body })
      })
      return outgoing(id)
    }),
  ]
}
