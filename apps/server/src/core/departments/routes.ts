import { departments as contract, type Department } from '@stoa/contract/departments'
import type { Permission } from '@stoa/contract/permissions'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import * as commands from './commands.ts'
import { requireIn } from './permissions-in.ts'
import { type CountsOf, presentDepartments } from './present.ts'
import { listDepartmentRows } from './store.ts'

type Needs = {
  countsOf: CountsOf
  calendarExists: commands.CalendarExists
  dependents: readonly commands.TakesOver[]
  tickets: commands.TakesOverInBatches
  copies: readonly commands.CopiesAlong[]
}

export const departmentRoutes = (platform: Platform, needs: Needs): BoundRoute<Caller>[] => {
  const list = async (caller: Caller) =>
    presentDepartments(platform.db, caller, await listDepartmentRows(platform.db), needs.countsOf)

  const show = async (caller: Caller, id: number): Promise<Department> =>
    (await list(caller)).find(department => department.id === id) ?? refuse('not_found')

  const change = async (caller: Caller, id: number, command: (act: Act) => Promise<void>) => {
    await write(platform, caller, command)
    return show(caller, id)
  }

  /** For routes that a department role may open: asked for in this department. */
  const within = (caller: Caller, permission: Permission, id: number, command: (act: Act) => Promise<void>) =>
    change(caller, id, async act => {
      await requireIn(act.tx, caller, permission, id)
      await command(act)
    })

  const members = (caller: Caller, id: number, command: (act: Act) => Promise<void>) =>
    within(caller, 'member.change', id, command)

  return [
    answer(contract.list).with<Caller>(async ({ caller }) => ({ items: await list(caller) })),
    answer(contract.create).with<Caller>(async ({ body, caller }) => {
      const { id } = await write(platform, caller, act => commands.createDepartment(act, body))
      return show(caller, id)
    }),
    answer(contract.clone).with<Caller>(async ({ params, body, caller }) => {
      const { copies } = needs
      const { id } = await write(platform, caller, act =>
        commands.cloneDepartment(act, { ...params, ...body, copies }),
      )
      return show(caller, id)
    }),
    answer(contract.rename).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.renameDepartment(act, params.id, body.name)),
    ),
    answer(contract.configure).with<Caller>(({ params, body, caller }) =>
      within(caller, 'department.configure', params.id, act =>
        commands.configureDepartment(act, params.id, body, needs.calendarExists),
      ),
    ),
    answer(contract.addMember).with<Caller>(({ params, body, caller }) =>
      members(caller, params.id, act => commands.addMember(act, params.id, body.userId)),
    ),
    answer(contract.removeMember).with<Caller>(({ params, body, caller }) =>
      members(caller, params.id, act => commands.removeMember(act, params.id, body.userId)),
    ),
    answer(contract.addAllMembers).with<Caller>(({ params, caller }) =>
      members(caller, params.id, act => commands.addAllMembers(act, params.id)),
    ),
    answer(contract.removeAllMembers).with<Caller>(({ params, caller }) =>
      members(caller, params.id, act => commands.removeAllMembers(act, params.id)),
    ),
    answer(contract.changeMemberRole).with<Caller>(({ params, body, caller }) =>
      members(caller, params.id, act => commands.changeMemberRole(act, params.id, body)),
    ),
    answer(contract.allocateMember).with<Caller>(({ params, body, caller }) =>
      within(caller, 'member.allocate', params.id, act => commands.allocateMember(act, params.id, body)),
    ),
    answer(contract.addAddress).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.addAddress(act, params.id, body.address)),
    ),
    answer(contract.removeAddress).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.removeAddress(act, params.id, body.address)),
    ),
    answer(contract.delete).with<Caller>(async ({ params, body, caller }) => {
      const { dependents, tickets } = needs
      await write(platform, caller, act =>
        commands.deleteDepartment(act, { ...params, ...body, dependents, tickets }),
      )
      return {}
    }),
  ]
}
