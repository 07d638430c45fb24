import { availabilities } from '@stoa/contract/availability'
import { departments } from '@stoa/contract/departments'
import { users } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import type { Browser } from '../settings/testing.ts'
import { openShift } from './testing.ts'

const boardOf = async (browser: Browser) => (await browser.calls(availabilities.board)).body.departments

/** "Sales: Ben, Sam*", the star for those whom one may set. */
const seen = async (browser: Browser) =>
  (await boardOf(browser)).map(
    ({ name, members }) =>
      `${name}: ${members.map(member => `${member.name}${member.maySet ? '*' : ''}`).join(', ')}`,
  )

test('everybody sees the departments whose tickets they see, and may set whom they lead', async () => {
  const { ada, eve, ben, sam, dora } = await openShift()
  const all = ['General: ', 'Sales: Ben*, Sam*', 'Support: Dora*']
  expect(await seen(ada)).toEqual(all)
  expect(await seen(eve.browser)).toEqual(all)
  expect(await seen(ben.browser)).toEqual(['Sales: Ben, Sam'])
  expect(await seen(sam.browser)).toEqual(['Sales: Ben*, Sam*'])
  expect(await seen(dora.browser)).toEqual(['Support: Dora'])
})

test('who is led in one department may be set on the cards of the others too', async () => {
  const { sam, ben, dora, department } = await openShift()
  await department('Returns', [ben.id, sam.id, dora.id])
  expect(await seen(sam.browser)).toEqual(['Returns: Ben*, Dora, Sam*', 'Sales: Ben*, Sam*'])
})

test('a department that everybody may read shows its people to everybody', async () => {
  const { ada, ben, support } = await openShift()
  await ada.calls(departments.configure, { params: { id: support.id }, body: { visibility: 'everyone' } })
  expect(await seen(ben.browser)).toEqual(['Sales: Ben, Sam', 'Support: Dora'])
})

test('a card says what counts, since when, what the member gets here, load and capacity', async () => {
  const { ada, ben, sales, chooses, platform, works } = await openShift()
  await chooses(ben, 'away', 'chats')
  const capacity = { tickets: 12, chats: 2, calls: 1 }
  await works(ben, { settings: { capacity } })
  const body = { userId: ben.id, services: { tickets: true, chats: true, calls: false } }
  await ada.calls(departments.allocateMember, { params: { id: sales.id }, body })

  const card = (await boardOf(ada)).flatMap(each => each.members).find(each => each.userId === ben.id)

  const since = platform.clock.now().toString()
  expect(card).toEqual({
    userId: ben.id,
    name: 'Ben',
    waiting: 2,
    capacity,
    maySet: true,
    services: [
      { service: 'tickets', chosen: 'online', state: 'online', reason: 'returned', since, allocated: true },
      { service: 'chats', chosen: 'away', state: 'away', reason: 'chosen', since, allocated: true },
      { service: 'calls', chosen: 'online', state: 'online', reason: 'returned', since, allocated: false },
    ],
  })
})

test('a reader gets no work; who is locked out is not on the board', async () => {
  const { ada, ben, sam, plays } = await openShift()
  await plays(ben, 'reader')
  const [sales] = await boardOf(sam.browser)
  expect(sales?.members[0]?.services.map(each => each.allocated)).toEqual([false, false, false])
  await ada.calls(users.deactivate, { params: { id: ben.id } })
  expect(await seen(sam.browser)).toEqual(['Sales: Sam*'])
})

test('in a company of one department everybody is on its board', async () => {
  const { ada, ben, sales, support } = await openShift()
  for (const { id } of [sales, support]) await ada.calls(departments.delete, { params: { id }, body: {} })
  expect(await seen(ben.browser)).toEqual(['General: Ada, Ben, Dora, Eve, Sam'])
  const cards = (await boardOf(ben.browser)).flatMap(each => each.members)
  expect(cards.every(card => card.services.every(({ allocated }) => allocated))).toBe(true)
})

test('the board asks one query a kind, however many work here', async () => {
  const { ada, platform, department, ben, sam, dora } = await openShift()
  let queries = 0
  const query = platform.pool.query.bind(platform.pool)
  const connect = platform.pool.connect.bind(platform.pool)
  Object.assign(platform.pool, {
    query: (...given: Parameters<typeof query>) => {
      queries += 1
      return query(...given)
    },
    connect: (...given: Parameters<typeof connect>) => {
      queries += 1
      return connect(...given)
    },
  })
  const count = async () => {
    queries = 0
    await boardOf(ada)
    return queries
  }
  const few = await count()
  expect(few).toBeGreaterThan(3)
  for (let nth = 0; nth < 10; nth += 1) await department(`Team ${nth}`, [ben.id, sam.id, dora.id])
  expect(await count()).toBe(few)
})
