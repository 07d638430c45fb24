import { availabilities } from '@stoa/contract/availability'
import { apiKeys, myself, sessions, users } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { findCallerOfPerson } from '../people/queries.ts'
import { passwordOf, signsIn } from '../people/testing.ts'
import { browserAt } from '../settings/testing.ts'
import { beat, markAbsent } from './commands.ts'
import { availabilityOf } from './queries.ts'
import { openShift } from './testing.ts'

const seenAt = async ({ platform }: Awaited<ReturnType<typeof openShift>>, personId: number) =>
  (
    await platform.db
      .selectFrom('presence')
      .select('seen_at')
      .where('person_id', '=', personId)
      .executeTakeFirst()
  )?.seen_at?.toString()

test('who never chose is offline until seen, then online for every service', async () => {
  const { ben, platform, beats, stands, told } = await openShift()
  expect(await stands(ben)).toBe('offline left')
  expect(await availabilityOf(platform.db, [ben.id], 'chats')).toEqual(
    new Map([[ben.id, { state: 'offline', capacity: 3 }]]),
  )

  const { services } = await beats(ben)

  expect(services.map(each => `${each.service} ${each.state} ${each.reason}`)).toEqual([
    'tickets online returned',
    'chats online returned',
    'calls online returned',
  ])
  expect(await told()).toEqual(['offline → online returned'])
  expect(await availabilityOf(platform.db, [ben.id], 'tickets')).toEqual(
    new Map([[ben.id, { state: 'online', capacity: null }]]),
  )
})

test('who is not seen for 90 seconds is offline, and is what was chosen again with the next beat', async () => {
  const { ben, platform, beats, chooses, chores, stands, told } = await openShift()
  await beats(ben)
  await chooses(ben, 'away')
  await told()

  platform.clock.pass({ seconds: 89 })
  await chores()
  expect(await stands(ben)).toBe('away chosen')
  platform.clock.pass({ seconds: 1 })
  await chores()
  expect(await stands(ben)).toBe('offline left')
  await chores()
  expect(await told()).toEqual(['away → offline left'])

  await beats(ben)
  expect(await stands(ben)).toBe('away returned')
  expect(await told()).toEqual(['offline → away returned'])
})

test('who chose to be offline comes and goes without a word', async () => {
  const { ben, platform, beats, chooses, chores, stands, told } = await openShift()
  await chooses(ben, 'offline')
  await told()
  platform.clock.pass({ minutes: 5 })
  await chores()
  await beats(ben)
  expect(await stands(ben)).toBe('offline chosen')
  expect(await told()).toEqual([])
})

test('beats keep a person there, tell nobody, and are written every 20 seconds at most', async () => {
  const shift = await openShift()
  const { ben, platform, beats, chores, told } = shift
  await beats(ben)
  await told()
  const first = await seenAt(shift, ben.id)

  platform.clock.pass({ seconds: 19 })
  await beats(ben)
  expect(await seenAt(shift, ben.id)).toBe(first)
  platform.clock.pass({ seconds: 1 })
  await beats(ben)
  expect(await seenAt(shift, ben.id)).not.toBe(first)

  for (let minute = 0; minute < 5; minute += 0.5) {
    platform.clock.pass({ seconds: 30 })
    await beats(ben)
    await chores()
  }
  expect(await told()).toEqual([])
})

test('a tab that is used is heard although another one that is not has just beaten', async () => {
  const shift = await openShift()
  const { ben, platform, beats } = shift
  const activeAt = async () =>
    (await platform.db.selectFrom('presence').select('active_at').executeTakeFirst())?.active_at?.toString()
  await beats(ben)
  platform.clock.pass({ seconds: 60 })
  await beats(ben)
  platform.clock.pass({ seconds: 5 })
  await beats(ben, true)
  expect(await activeAt()).toBe(platform.clock.now().toString())
})

test('who signs out everywhere is offline at once; who still has another session is not', async () => {
  const { ben, server, chores, beats, stands } = await openShift()
  const phone = { id: ben.id, browser: await signsIn(server, 'ben@example.com', passwordOf('Ben')) }
  await beats(ben)

  await ben.browser.calls(sessions.signOut)
  await chores()
  expect(await stands(phone)).toBe('online returned')

  await phone.browser.calls(sessions.signOut)
  await chores()
  const again = { id: ben.id, browser: await signsIn(server, 'ben@example.com', passwordOf('Ben')) }
  expect(await stands(again)).toBe('offline left')
})

test('who is locked out is offline at once', async () => {
  const { ada, ben, platform, beats, chores } = await openShift()
  await beats(ben)
  await ada.calls(users.deactivate, { params: { id: ben.id } })
  await chores()
  const states = await availabilityOf(platform.db, [ben.id], 'tickets')
  expect(states.get(ben.id)?.state).toBe('offline')
})

test('two nodes that look at the same moment say it once', async () => {
  const { ben, sam, dora, platform, hearsSince, beats, told } = await openShift()
  for (const person of [ben, sam, dora]) await beats(person)
  await told()
  platform.clock.pass({ minutes: 2 })
  await Promise.all(Array.from({ length: 3 }, () => markAbsent(platform, hearsSince)))
  expect(await told()).toEqual(Array(3).fill('online → offline left'))
})

test('many first beats at once are one return', async () => {
  const { ben, platform, told } = await openShift()
  const caller = await findCallerOfPerson(platform.db, ben.id)
  if (!caller) throw new Error('Ben works here.')
  await Promise.all(Array.from({ length: 8 }, () => beat(platform, caller, true)))
  expect(await told()).toEqual(['offline → online returned'])
})

test('a program is never there', async () => {
  const { ada, server } = await openShift()
  const { body } = await ada.calls(apiKeys.create, { body: { name: 'Robot', role: 'owner' } })
  const headers = { authorization: `Bearer ${body.secret}` }
  const robot = browserAt(server)
  expect((await robot.calls(myself.get, { headers })).status).toBe(200)
  expect((await robot.calls(availabilities.mine, { headers })).body.error).toBe('not_allowed')
  const beating = await robot.calls(availabilities.beat, { headers, body: { active: true } })
  expect(beating.body.error).toBe('not_allowed')
})

test('after a standstill of the server everybody gets the time to beat again', async () => {
  const { ben, sam, platform, beats, told } = await openShift()
  for (const person of [ben, sam]) await beats(person)
  await told()
  platform.clock.pass({ hours: 1 })
  const startedAgain = platform.clock.now()
  await markAbsent(platform, startedAgain)
  platform.clock.pass({ seconds: 30 })
  await beats(ben)
  platform.clock.pass({ seconds: 59 })
  await markAbsent(platform, startedAgain)
  expect(await told()).toEqual([])
  platform.clock.pass({ seconds: 1 })
  await markAbsent(platform, startedAgain)
  expect(await told()).toEqual(['online → offline left'])
})
