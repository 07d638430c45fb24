import type { Action } from '@stoa/contract/actions'
import { rules as contract } from '@stoa/contract/rules'
import { sealHeaders } from '../../core/actions/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { changeRule } from './commands/change-rule.ts'
import { cloneRule } from './commands/clone-rule.ts'
import { createRule } from './commands/create-rule.ts'
import { deleteRule, restoreRule } from './commands/delete-rule.ts'
import { moveRule } from './commands/move-rule.ts'
import { getRule, listRules } from './reading/list-rules.ts'
import { runsOfRule, runsOfTicket } from './reading/list-runs.ts'
import { findRule } from './store/rules.ts'
import { tryRule } from './trying/try-rule.ts'

export const ruleRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db } = platform
  const act = <Result>(caller: Caller, command: (act: Act) => Promise<Result>) =>
    write(platform, caller, command)

  /** What is secret in headers is kept sealed; what comes back hidden stays as it was. */
  const sealed = async <Given extends { actions?: Action[] | undefined }>(
    tx: Tx,
    id: number | null,
    given: Given,
  ): Promise<Given> => {
    if (!given.actions) return given
    const before = id === null ? null : await findRule(tx, id)
    return { ...given, actions: sealHeaders(given.actions, before?.actions ?? [], platform.secrets) }
  }

  return [
    answer(contract.list).with<Caller>(async ({ query }) => ({ items: await listRules(db, query.kind) })),
    answer(contract.get).with<Caller>(({ params: { id } }) => getRule(db, id)),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await act(caller, async given => createRule(given, await sealed(given.tx, null, body)))
      return getRule(db, id)
    }),
    answer(contract.change).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, async given => changeRule(given, id, await sealed(given.tx, id, body)))
      return getRule(db, id)
    }),
    answer(contract.move).with<Caller>(async ({ params: { id }, body, caller }) => {
      const { kind } = await act(caller, given => moveRule(given, id, body.position))
      return { items: await listRules(db, kind) }
    }),
    answer(contract.clone).with<Caller>(async ({ params: { id }, body, caller }) => {
      const copy = await act(caller, given => cloneRule(given, id, body.name))
      return getRule(db, copy.id)
    }),
    answer(contract.delete).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, given => deleteRule(given, id))
      return {}
    }),
    answer(contract.restore).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, given => restoreRule(given, id))
      return getRule(db, id)
    }),
    answer(contract.try).with<Caller>(({ body, caller }) => tryRule(db, caller, body, platform.clock.now())),
    answer(contract.runs).with<Caller>(({ params: { id }, query, caller }) =>
      runsOfRule(db, caller, id, query),
    ),
    answer(contract.ofTicket).with<Caller>(({ params: { id }, query, caller }) =>
      runsOfTicket(db, caller, id, query),
    ),
  ]
}
