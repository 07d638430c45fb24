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
  '"john smith"@shop.example',
  'root@fileserver',
  '"smith, (john)"@shop.example',
]

test('whatever address mail came from can be answered, with those whom it names besides', async () => {
  const { ada, server, receives, settle, host } = await openMailedCompany()
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
  expect(host.received).toHaveLength(unusual.length)
  const heads = host.received.map(({ raw }) => raw.toString()).join()
  for (const quoted of unusual.filter(each => each.startsWith('"')))
    expect(heads).toContain(`To: <${quoted}>\r\n`)
})

test('an address that is quoted without need is the same one without, and a sender in an envelope may be quoted', async () => {
  const { ada, receives } = await openMailedCompany()
  const id = await receives({ id: '1@customer.example', from: '"nour"@customer.example' })
  expect((await ada.calls(tickets.get, { params: { id } })).body.contact.email).toBe('nour@customer.example')
  const named = await receives({ id: '2@customer.example', from: 'John <"John Smith"@shop.example>' })
  expect((await ada.calls(tickets.get, { params: { id: named } })).body.contact).toMatchObject({
    name: 'John',
    email: '"john smith"@shop.example',
  })
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
    '"a@b"@c.example',
    '"<a>"@c.example',
    '""@c.example',
  ]
  for (const to of wrong) {
    const { body } = await ada.calls(tickets.reply, { params: { id }, body: { text: 'Hello', to: [to] } })
    expect(body).toMatchObject({ error: 'invalid_request' })
  }
})
