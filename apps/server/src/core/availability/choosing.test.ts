import { availabilities } from '@stoa/contract/availability'
import { users } from '@stoa/contract/people'
import { departmentRoles } from '@stoa/contract/permissions'
import { describe, expect, test } from 'vitest'
import { joins } from '../people/testing.ts'
import { openShift } from './testing.ts'

test('a choice for one service leaves the others', async () => {
  const { ben, chooses, stands, told } = await openShift()
  await chooses(ben, 'away', 'chats')
  expect(await stands(ben, 'chats')).toBe('away chosen')
  expect(await stands(ben, 'tickets')).toBe('online returned')
  expect(await told()).toEqual(['offline → online returned'])
})

test('choosing the same again tells nobody, and it is so since the first time', async () => {
  const { ben, platform, chooses, told } = await openShift()
  const first = await chooses(ben, 'away')
  await told()
  platform.clock.pass({ minutes: 10 })
  const again = await chooses(ben, 'away')
  expect(again.body).toEqual(first.body)
  expect(await told()).toEqual([])
})

test('an agent whose choice is locked is refused; owners and administrators never are', async () => {
  const { ada, eve, ben, beats, chooses, works, stands } = await openShift()
  await beats(ben)
  const settings = { mayChangeAvailability: false }
  for (const person of [ben, eve]) await works(person, { settings })

  const refused = await chooses(ben, 'away')
  expect([refused.status, refused.body.error]).toEqual([403, 'availability_locked'])
  expect((await ben.browser.calls(availabilities.mine)).body.mayChange).toBe(false)
  expect(await stands(ben)).toBe('online returned')

  expect((await chooses(eve, 'away')).status).toBe(200)
  expect((await eve.browser.calls(availabilities.mine)).body.mayChange).toBe(true)
  const adas = (await ada.calls(users.list)).body.items.find(user => user.name === 'Ada')
  await works({ id: adas?.id ?? 0, browser: ada }, { settings })
  expect((await ada.calls(availabilities.choose, { body: { state: 'away' } })).status).toBe(200)
})

test('the lock counts at once, and is lifted at once', async () => {
  const { ben, chooses, works } = await openShift()
  await works(ben, { settings: { mayChangeAvailability: false } })
  expect((await chooses(ben, 'away')).status).toBe(403)
  await works(ben, { settings: { mayChangeAvailability: true } })
  expect((await chooses(ben, 'away')).status).toBe(200)
})

test('a supervisor sets a locked agent of the own department', async () => {
  const { ben, sam, beats, sets, works, stands, told } = await openShift()
  await beats(ben)
  await works(ben, { settings: { mayChangeAvailability: false } })
  await told()
  const set = await sets(sam, ben.id, 'paused')
  expect(set.body.services[0]).toMatchObject({ state: 'paused', reason: 'set-by-other' })
  expect(await stands(ben)).toBe('paused set-by-other')
  expect(await told()).toEqual(['online → paused set-by-other'])
})

test('who is not there becomes what was set at the return', async () => {
  const { ben, sam, beats, sets, stands } = await openShift()
  await sets(sam, ben.id, 'away')
  expect(await stands(ben)).toBe('offline left')
  await beats(ben)
  expect(await stands(ben)).toBe('away returned')
})

describe('who may set Ben, who is in Sales', () => {
  test.each([
    ['reader', false],
    ['solver', false],
    [null, false],
    ['supervisor', true],
    ['manager', true],
  ] as const)('a %s of Sales: %s', async (role, allowed) => {
    const { ben, sam, plays, sets } = await openShift()
    await plays(sam, role)
    const { status, body } = await sets(sam, ben.id, 'away')
    expect([status, body.error]).toEqual(allowed ? [200, undefined] : [403, 'not_allowed'])
  })

  test('administrators and owners do, whatever the department', async () => {
    const { ada, eve, ben, sets } = await openShift()
    expect((await sets(eve, ben.id, 'away')).status).toBe(200)
    expect((await sets({ browser: ada }, ben.id, 'online')).status).toBe(200)
    expect((await sets(eve, 424_242, 'away')).body.error).toBe('not_found')
  })

  test('every role of another department is refused, and hears the same of who does not exist', async () => {
    const { ben, dora, support, plays, sets } = await openShift()
    for (const role of [...departmentRoles, null]) {
      await plays(dora, role, support.id)
      const [real, made_up] = [await sets(dora, ben.id, 'away'), await sets(dora, 424_242, 'away')]
      expect([role, real.status, real.body]).toEqual([role, 403, made_up.body])
    }
  })

  test('a supervisor who shares a second department only, where he supervises nothing, is refused', async () => {
    const { ben, dora, support, department, plays, sets } = await openShift()
    await plays(dora, 'manager', support.id)
    await department('Returns', [ben.id, dora.id])
    expect((await sets(dora, ben.id, 'away')).body.error).toBe('not_allowed')
  })

  test('nobody sets who is invited or locked out', async () => {
    const { ada, ben, sam, eve, sets } = await openShift()
    await ada.calls(users.deactivate, { params: { id: ben.id } })
    expect((await sets(eve, ben.id, 'away')).body.error).toBe('not_found')
    expect((await sets(sam, ben.id, 'away')).body.error).toBe('not_found')
  })
})

test('how a person works is for administrators', async () => {
  const { ada, sam, ben, server, plays, works } = await openShift()
  await plays(sam, 'manager')
  const params = { id: ben.id }
  for (const { browser } of [ben, sam]) {
    expect((await browser.calls(availabilities.work, { params })).body.error).toBe('not_allowed')
    const body = { settings: { onlyToSolve: false } }
    expect((await browser.calls(availabilities.changeWork, { params, body })).body.error).toBe('not_allowed')
  }
  const olga = await joins(server, ada, 'Olga', 'administrator')
  expect((await olga.browser.calls(availabilities.work, { params })).status).toBe(200)
  expect((await olga.browser.calls(availabilities.work, { params: { id: 424_242 } })).status).toBe(404)
  expect((await works({ ...ben, id: 424_242 }, { settings: {} })).status).toBe(404)
})

test('work settings keep what is not named, and each change is told with from and to', async () => {
  const { ben, platform, works } = await openShift()
  const capacity = { tickets: 20, chats: null, calls: 2 }
  await works(ben, { settings: { capacity } })
  const { body } = await works(ben, { settings: { onlyToSolve: true } })
  expect(body.settings).toEqual({ mayChangeAvailability: true, onlyToSolve: true, capacity })
  await works(ben, { settings: { onlyToSolve: true } })

  const told = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'work-settings.changed')
    .orderBy('id')
    .execute()
  expect(told.map(row => row.data)).toEqual([
    {
      personId: ben.id,
      changes: { capacity: { from: { tickets: null, chats: 3, calls: 1 }, to: capacity } },
    },
    { personId: ben.id, changes: { onlyToSolve: { from: false, to: true } } },
  ])
})
