import { sla as contract } from '@stoa/contract/sla'
import { requireConditions, tryGroups } from '../../core/conditions/queries.ts'
import { departmentScope, requireIn } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { changeLevel } from './commands/change-level.ts'
import { changeLevelOfTicket } from './commands/change-level-of-ticket.ts'
import { changeRule } from './commands/change-rule.ts'
import { createLevel } from './commands/create-level.ts'
import { createRule } from './commands/create-rule.ts'
import { deleteLevel, restoreLevel } from './commands/delete-level.ts'
import { deleteRule, restoreRule } from './commands/delete-rule.ts'
import { moveRule } from './commands/move-rule.ts'
import { setDepartmentLevel } from './commands/set-department-level.ts'
import { getTicketClocks } from './reading/get-ticket-clocks.ts'
import { getLevel, getRule, listLevels, listRules } from './reading/list-levels.ts'
import { requireOnTicket } from './require-on-ticket.ts'
import { ruleScopes } from './rules/choose-level.ts'

export const slaRoutes = (platform: Platform): BoundRoute<Caller>[] => {
  const { db, clock } = platform
  const act = <Result>(caller: Caller, command: (act: Act) => Promise<Result>) =>
    write(platform, caller, command)

  return [
    answer(contract.levels).with<Caller>(async () => ({ items: await listLevels(db) })),
    answer(contract.createLevel).with<Caller>(async ({ body, caller }) => {
      const { id } = await act(caller, given => createLevel(given, body))
      return getLevel(db, id)
    }),
    answer(contract.changeLevel).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, given => changeLevel(given, id, body))
      return getLevel(db, id)
    }),
    answer(contract.deleteLevel).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, given => deleteLevel(given, id))
      return {}
    }),
    answer(contract.restoreLevel).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, given => restoreLevel(given, id))
      return getLevel(db, id)
    }),
    answer(contract.rules).with<Caller>(async () => ({ items: await listRules(db) })),
    answer(contract.createRule).with<Caller>(async ({ body, caller }) => {
      const { id } = await act(caller, given => createRule(given, body))
      return getRule(db, id)
    }),
    answer(contract.changeRule).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, given => changeRule(given, id, body))
      return getRule(db, id)
    }),
    answer(contract.moveRule).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, given => moveRule(given, id, body.position))
      return { items: await listRules(db) }
    }),
    answer(contract.deleteRule).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, given => deleteRule(given, id))
      return {}
    }),
    answer(contract.restoreRule).with<Caller>(async ({ params: { id }, caller }) => {
      await act(caller, given => restoreRule(given, id))
      return getRule(db, id)
    }),
    answer(contract.tryRule).with<Caller>(async ({ body: { groups, days }, caller }) => {
      await requireConditions(db, groups, ruleScopes)
      const scope = await departmentScope(db, caller)
      return tryGroups(db, { groups, days, scope, of: { events: ['ticket.opened'] }, now: clock.now() })
    }),
    answer(contract.setDepartmentLevel).with<Caller>(async ({ params: { id }, body, caller }) => {
      await act(caller, async given => {
        await requireIn(given.tx, caller, 'department.configure', id)
        await setDepartmentLevel(given, { departmentId: id, levelId: body.levelId })
      })
      return { items: await listLevels(db) }
    }),
    answer(contract.clocks).with<Caller>(async ({ params: { id }, caller }) => {
      await requireOnTicket(db, caller, 'ticket.list', id)
      return getTicketClocks(db, id, clock.now())
    }),
    answer(contract.changeTicketLevel).with<Caller>(async ({ params: { id }, body, caller }) => {
      await requireOnTicket(db, caller, 'ticket.change-sla-level', id)
      await act(caller, given => changeLevelOfTicket(given, { ticketId: id, levelId: body.levelId }))
      return getTicketClocks(db, id, clock.now())
    }),
  ]
}
