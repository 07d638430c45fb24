import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

const unusual = [
  'a=b&c@shop.example',
  'a..b.@docomo.example',
  "o'brien@shop.example",
  '.nour@shop.example',
  'info@müller.example',
  'пошта@пример.example',
  'nour@192.0.2.7',
  'root@fileserver',
]

test('whatever address mail came from can be answered, with those whom it names besides', async () => {
  const { ada, server, receives, settle, envelopes } = await openMailedCompany()
  const answered: string[] = []
  for (const [number, from] of unusual.entries()) {
    const another = unusual[(number + 1) % unusual.length]
    const headers = [`Cc: ${another}`, `Reply-To: ${from}`]
    const id = await receives({ from, id: `${number}@customer.example`, headers })
    const asked = { url: `/api/tickets/${id}/recipients`, headers: { cookie: ada.cookie() ?? '' } }
    const { all } = (await server.inject(asked)).json()
    expect(all).toEqual({ to: [from], cc: [another] })
    const { body } = await ada.calls(tickets.reply, { params: { id }, body: { text: 'Hello', ...all } })
    answered.push(...body.to)
  }
  expect(answered).toEqual(unusual)
  await settle()
  expect(envelopes()).toHaveLength(unusual.length)
})

test('what is no address at all is refused', async () => {
  const { ada, receives } = await openMailedCompany()
  const id = await receives({ id: '1@customer.example' })
  const wrong = [
    'a@b@c.example',
    '@c.example',
    'a@',
    'a b@c.example',
    'a@b..example',
    'a@b.',
    '<a@b>',
    'a,b@c',
  ]
  for (const to of wrong) {
    const { body } = await ada.calls(tickets.reply, { params: { id }, body: { text: 'Hello', to: [to] } })
    expect(body).toMatchObject({ error: 'invalid_request' })
  }
})
