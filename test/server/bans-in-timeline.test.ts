import { bans } from '@stoa/contract/bans'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

test('the timeline of a ticket says that its sender was banned, and once a day that their mail was not taken', async () => {
  const { ada, receives, platform } = await openMailedCompany()
  const params = { id: await receives({ id: '1@customer.example' }) }
  const lines = async () =>
    (await ada.calls(tickets.timeline, { params })).body.items
      .filter(({ name }) => name === 'mail-ban.created' || name === 'message.refused')
      .map(({ name, data: { ban, address, words, until } }) => ({ name, ban, address, words, until }))

  await ada.calls(bans.banSender, { params, body: { reason: 'Adverts', days: 10 } })
  const until = platform.clock.now().add({ hours: 240 }).toString()
  const banned = { name: 'mail-ban.created', ban: 'nour@customer.example', words: 'Adverts', until }
  expect(await lines()).toMatchObject([banned])

  const answers = (number: number) =>
    receives({ id: `${number}@customer.example`, headers: ['In-Reply-To: <1@customer.example>'] })
  for (const number of [2, 3]) expect(await answers(number)).toBe(0)
  const applied = { name: 'message.refused', address: 'nour@customer.example', ban: 'nour@customer.example' }
  expect(await lines()).toMatchObject([banned, applied])
  platform.clock.pass({ hours: 25 })
  await answers(4)
  expect(await lines()).toMatchObject([banned, applied, applied])
  expect((await ada.calls(tickets.messages, { params })).body.items).toHaveLength(1)
})

test('a ban that was made in the settings, and mail that belongs to no ticket, leave no line', async () => {
  const { ada, receives, platform } = await openMailedCompany()
  await receives({ id: '1@customer.example' })
  await ada.calls(bans.create, { body: { who: 'nour@customer.example' } })
  await receives({ id: '2@customer.example' })
  const rows = await platform.db
    .selectFrom('event')
    .select('ticket_id')
    .where('name', 'in', ['mail-ban.created', 'message.refused'])
    .execute()
  expect(rows).toEqual([{ ticket_id: null }])
})
