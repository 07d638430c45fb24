import { smtpAccounts } from '@stoa/contract/mail'
import { departmentExists, departmentScope, inScope, requireIn } from '../../../core/departments/queries.ts'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { credentialsToTry, requireOwnServer } from '../oauth/credentials.ts'
import { grantsOf } from '../oauth/present-grants.ts'
import { createMailTokens, type MailTokens } from '../oauth/tokens.ts'
import { changeAccount } from './accounts/change-account.ts'
import { createAccount } from './accounts/create-account.ts'
import { deleteAccount } from './accounts/delete-account.ts'
import { accountsFor } from './accounts/find-account-for.ts'
import { preselectAccount } from './accounts/preselect-account.ts'
import { presentAccount, presentOutgoing } from './accounts/present-account.ts'
import { findAccount, listAccounts, type SmtpAccountRow } from './accounts/store.ts'
import { wordsOf } from './rules/read-refusal.ts'
import { testServer } from './smtp/test-server.ts'

export const smtpAccountRoutes = (
  platform: Platform,
  tokens: MailTokens = createMailTokens(platform),
): BoundRoute<Caller>[] => {
  const { db, secrets } = platform
  const shown = async (rows: readonly SmtpAccountRow[]) => {
    const grantOf = await grantsOf(db, rows)
    return rows.map(row => presentAccount(row, grantOf(row)))
  }
  const show = async (id: number) => {
    const [account] = await shown([(await findAccount(db, id)) ?? refuse('not_found')])
    return account ?? refuse('not_found')
  }
  const outgoing = async (departmentId: number) => ({
    items: presentOutgoing(await accountsFor(db, departmentId)),
  })
  return [
    answer(smtpAccounts.list).with<Caller>(async () => ({
      items: await shown(await listAccounts(db)),
    })),
    answer(smtpAccounts.create).with<Caller>(async ({ caller, body }) => {
      requireOwnServer(body, tokens)
      const { id } = await write(platform, caller, act => createAccount(act, body, secrets))
      return show(id)
    }),
    answer(smtpAccounts.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      const { host, sign_in } = (await findAccount(db, id)) ?? refuse('not_found')
      requireOwnServer({ host, signIn: sign_in, ...body }, tokens)
      await write(platform, caller, act => changeAccount(act, { ...body, id }, secrets))
      return show(id)
    }),
    answer(smtpAccounts.delete).with<Caller>(async ({ caller, params }) => {
      await write(platform, caller, act => deleteAccount(act, params.id))
      return {}
    }),
    answer(smtpAccounts.test).with<Caller>(async ({ body }) => {
      const stored = body.accountId ? await findAccount(db, body.accountId) : undefined
      const credentials = await credentialsToTry(body, stored, { secrets, tokens }).catch(wordsOf)
      return typeof credentials === 'string'
        ? { ok: false, answer: credentials, problem: null }
        : testServer({ ...body, ...credentials })
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
