import { hookPath, type MailHook, mailHooks } from '@stoa/contract/mail-hooks'
import type { Caller } from '../../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../../platform/http/answer.ts'
import { refuse } from '../../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../../platform/platform.ts'
import { changeHook, createHook, deleteHook } from './change-hooks.ts'
import type { HookProblem, Provider } from './hook.ts'
import { findHook, type HookRow, listHooks } from './hook-store.ts'

export const mailHookRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { config, db, secrets } = platform
  const present = (row: HookRow): MailHook => ({
    id: row.id,
    name: row.name,
    provider: row.provider as Provider,
    url: `${config.publicUrl}${hookPath(row.provider as Provider, secrets.open(row.token_sealed))}`,
    hasSecret: row.secret_sealed !== null,
    topic: row.topic,
    departmentId: row.department_id,
    active: row.active,
    lastMailAt: row.last_mail_at?.toString() ?? null,
    problem: row.problem as HookProblem | null,
    problemAt: row.problem_at?.toString() ?? null,
  })
  const show = async (id: number) => present((await findHook(db, id)) ?? refuse('not_found'))
  return [
    answer(mailHooks.list).with<Caller>(async () => ({ items: (await listHooks(db)).map(present) })),
    answer(mailHooks.create).with<Caller>(async ({ caller, body }) => {
      const { id } = await write(platform, caller, act => createHook(act, body, secrets))
      return show(id)
    }),
    answer(mailHooks.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      await write(platform, caller, act => changeHook(act, { ...body, id }, secrets))
      return show(id)
    }),
    answer(mailHooks.delete).with<Caller>(async ({ caller, params }) => {
      await write(platform, caller, act => deleteHook(act, params.id))
      return {}
    }),
  ]
}
