import { departments } from '@stoa/contract/departments'
import { departmentRoles, permissions } from '@stoa/contract/permissions'
import { expect, test } from 'vitest'
import { findCallerOfPerson } from '../people/queries.ts'
import { joins, office } from '../people/testing.ts'
import { departmentsWith, inScope, permissionsIn } from './queries.ts'

test('asking where one has a permission agrees with asking each department which one has', async () => {
  const { platform, server, ada } = await office()
  const ben = await joins(server, ada, 'Ben')
  const eve = await joins(server, ada, 'Eve', 'administrator')
  const ids = [(await ada.calls(departments.list)).body.items[0]?.id ?? 0]
  const agree = async () => {
    for (const { id } of [ben, eve]) {
      const caller = await findCallerOfPerson(platform.db, id)
      if (!caller) throw new Error('Both work here.')
      for (const permission of permissions) {
        const where = await departmentsWith(platform.db, caller, permission)
        for (const departmentId of ids) {
          const has = (await permissionsIn(platform.db, caller, departmentId)).has(permission)
          expect([permission, departmentId, inScope(where, departmentId)]).toEqual([
            permission,
            departmentId,
            has,
          ])
        }
      }
    }
  }
  await agree()
  await ada.calls(departments.addMember, { params: { id: ids[0] ?? 0 }, body: { userId: ben.id } })
  for (const role of [...departmentRoles, null]) {
    await ada.calls(departments.changeMemberRole, {
      params: { id: ids[0] ?? 0 },
      body: { userId: ben.id, role },
    })
    await agree()
    if (role !== 'manager') continue
    for (const name of ['Sales', 'Support', 'Returns'])
      ids.push((await ada.calls(departments.create, { body: { name, memberIds: [] } })).body.id)
    const body = { visibility: 'everyone' }
    await ada.calls(departments.configure, { params: { id: ids[2] ?? 0 }, body })
    await agree()
  }
})
