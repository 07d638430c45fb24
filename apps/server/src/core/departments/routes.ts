import { departments as contract, type Department } from '@stoa/contract/departments'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import * as commands from './commands.ts'
import { type CountsOf, presentDepartments } from './present.ts'
import { listDepartmentRows } from './store.ts'

export const departmentRoutes = (
  platform: Platform,
  needs: { countsOf: CountsOf; dependents: readonly commands.TakesOver[] },
): BoundRoute<Caller>[] => {
  const list = async (caller: Caller) =>
    presentDepartments(platform.db, caller, await listDepartmentRows(platform.db), needs.countsOf)

  const show = async (caller: Caller, id: number): Promise<Department> =>
    (await list(caller)).find(department => department.id === id) ?? refuse('not_found')

  const change = async (caller: Caller, id: number, command: (act: Act) => Promise<void>) => {
    await write(platform, caller, command)
    return show(caller, id)
  }

  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({ items: await list(caller) })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await write(platform, caller, act => commands.createDepartment(act, body))
      return show(caller, id)
    }),
    answer(contract.rename).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.renameDepartment(act, params.id, body.name)),
    ),
    answer(contract.switchToSolve).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.switchToSolve(act, params.id, body.toSolve)),
    ),
    answer(contract.addMember).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.addMember(act, params.id, body.userId)),
    ),
    answer(contract.removeMember).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.removeMember(act, params.id, body.userId)),
    ),
    answer(contract.addAllMembers).with<Caller>(({ params, caller }) =>
      change(caller, params.id, act => commands.addAllMembers(act, params.id)),
    ),
    answer(contract.addAddress).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.addAddress(act, params.id, body.address)),
    ),
    answer(contract.removeAddress).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.removeAddress(act, params.id, body.address)),
    ),
    answer(contract.delete).with<Caller>(async ({ params, body, caller }) => {
      const { dependents } = needs
      await write(platform, caller, act => commands.deleteDepartment(act, { ...params, ...body, dependents }))
      return {}
    }),
  ]
}
