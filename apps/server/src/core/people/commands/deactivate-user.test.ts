import { setTimeout as pause } from 'node:timers/promises'
import { users } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { system } from '../../../platform/events/act.ts'
import { write } from '../../../platform/platform.ts'
import { joins, office } from '../testing.ts'
import { changeUserRole } from './change-user-role.ts'
import { deactivateUser } from './deactivate-user.ts'

const twoOwners = async () => {
  const { platform, server, ada } = await office()
  const olga = await joins(server, ada, 'Olga', 'owner')
  const { items } = (await ada.calls(users.list)).body
  const adasId = items.find(user => user.name === 'Ada')?.id ?? 0
  return { platform, adasId, olgasId: olga.id }
}

test('of two owners who lock each other out at the same moment, one stays', async () => {
  const { platform, adasId, olgasId } = await twoOwners()
  const tx = await platform.db.startTransaction().execute()
  await deactivateUser({ tx, actor: system, clock: platform.clock }, olgasId)

  const meanwhile = write(platform, system, act => deactivateUser(act, adasId))
  await Promise.all([
    expect(meanwhile).rejects.toMatchObject({ code: 'last_owner' }),
    pause(100).then(() => tx.commit().execute()),
  ])
})

test('of two owners, one locked out while the other steps down, one stays', async () => {
  const { platform, adasId, olgasId } = await twoOwners()
  const tx = await platform.db.startTransaction().execute()
  await deactivateUser({ tx, actor: system, clock: platform.clock }, olgasId)

  const meanwhile = write(platform, system, act => changeUserRole(act, adasId, 'agent'))
  await Promise.all([
    expect(meanwhile).rejects.toMatchObject({ code: 'last_owner' }),
    pause(100).then(() => tx.commit().execute()),
  ])
})
