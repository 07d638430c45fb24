import { users } from '@stoa/contract/people'
import type { Act } from '../../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { changeUserRole } from '../commands/change-user-role.ts'
import { deactivateUser } from '../commands/deactivate-user.ts'
import { reactivateUser } from '../commands/reactivate-user.ts'
import type { DepartmentsOfPeople } from '../departments-of-people.ts'
import { getUser, listUsers } from '../queries/users.ts'

export const userRoutes = (platform: Platform, departments: DepartmentsOfPeople): BoundRoute<Caller>[] => {
  const change = async (caller: Caller, id: number, command: (act: Act) => Promise<void>) => {
    await write(platform, caller, command)
    return getUser(platform.db, id, departments)
  }
  return [
    answer(users.list).with<Caller>(async () => ({ items: await listUsers(platform.db, departments) })),
    answer(users.changeRole).with<Caller>(({ params: { id }, body, caller }) =>
      change(caller, id, act => changeUserRole(act, id, body.role)),
    ),
    answer(users.deactivate).with<Caller>(({ params: { id }, caller }) =>
      change(caller, id, act => deactivateUser(act, id)),
    ),
    answer(users.reactivate).with<Caller>(({ params: { id }, caller }) =>
      change(caller, id, act => reactivateUser(act, id)),
    ),
  ]
}
