import { departments } from '@stoa/contract/departments'
import { expect, test } from 'vitest'
import { system } from '../../platform/events/act.ts'
import { write } from '../../platform/platform.ts'
import { pauseWhenInactive } from './commands.ts'
import { openShift, type Person } from './testing.ts'

const watched = async () => {
  const shift = await openShift()
  const { platform, beats, told } = shift
  return {
    ...shift,
    ignores: ({ id }: Person) => write(platform, system, act => pauseWhenInactive(act, id)),
    /** Minutes in which the app beats and nobody touches it. */
    sitsStill: async (person: Person, minutes: number) => {
      await beats(person)
      await told()
      for (let half = 0; half < 2 * minutes; half += 1) {
        platform.clock.pass({ seconds: 30 })
        await beats(person)
      }
    },
  }
}

test('who ignores an offer after five minutes without activity is paused', async () => {
  const { ben, chooses, sitsStill, ignores, stands, told } = await watched()
  await chooses(ben, 'away', 'calls')
  await sitsStill(ben, 4)
  expect(await ignores(ben)).toBe(false)
  await sitsStill(ben, 1)
  expect(await ignores(ben)).toBe(true)
  expect([await stands(ben), await stands(ben, 'calls')]).toEqual(['paused inactive', 'away chosen'])
  expect(await told()).toEqual(['online → paused inactive'])
  expect(await ignores(ben)).toBe(false)
})

test('who moved the pointer a moment ago is busy, not gone', async () => {
  const { ben, beats, platform, sitsStill, ignores, stands } = await watched()
  await sitsStill(ben, 4)
  platform.clock.pass({ seconds: 30 })
  await beats(ben, true)
  await sitsStill(ben, 1)
  expect(await ignores(ben)).toBe(false)
  expect(await stands(ben)).toBe('online returned')
})

test('who was paused is back with a choice, and not by moving the pointer', async () => {
  const { ben, beats, platform, chooses, sitsStill, ignores, stands } = await watched()
  await sitsStill(ben, 5)
  await ignores(ben)
  platform.clock.pass({ seconds: 30 })
  await beats(ben, true)
  expect(await stands(ben)).toBe('paused inactive')
  await chooses(ben, 'online')
  expect(await stands(ben)).toBe('online chosen')
})

test('nobody is paused whom no department gives work', async () => {
  const { ada, eve, ben, sales, plays, sitsStill, ignores, stands } = await watched()
  await sitsStill(eve, 6)
  expect(await ignores(eve)).toBe(false)

  const services = { tickets: false, chats: false, calls: false }
  const params = { id: sales.id }
  await ada.calls(departments.allocateMember, { params, body: { userId: ben.id, services } })
  await sitsStill(ben, 6)
  expect(await ignores(ben)).toBe(false)

  await ada.calls(departments.allocateMember, {
    params,
    body: { userId: ben.id, services: { ...services, chats: true } },
  })
  await plays(ben, 'reader')
  expect(await ignores(ben)).toBe(false)
  await plays(ben, 'solver')
  expect(await ignores(ben)).toBe(true)
  expect(await stands(ben)).toBe('paused inactive')
})

test('who is not there is offline, not paused', async () => {
  const { ben, beats, chores, platform, ignores, stands } = await watched()
  expect(await ignores(ben)).toBe(false)
  await beats(ben)
  platform.clock.pass({ minutes: 10 })
  await chores()
  expect(await ignores(ben)).toBe(false)
  expect(await stands(ben)).toBe('offline left')
})
