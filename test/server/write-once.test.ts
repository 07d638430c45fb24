import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

test('what is sent again because no answer came is written and sent once; also two at the same time', async () => {
  const { ada, receives, settle, mails } = await openMailedCompany()
  const params = { id: await receives({ id: '1@customer.example' }) }
  const body = { text: 'It is on its way.', key: 'one-answer', seenMessageId: 1 }
  const sends = () => ada.calls(tickets.reply, { params, body })
  const [first, second] = await Promise.all([sends(), sends()])
  expect([first.status, second.body.id]).toEqual([200, first.body.id])
  expect((await sends()).body.id).toBe(first.body.id)
  await settle()
  expect(await mails()).toHaveLength(1)
})

test('a key is its writer’s own, and one of notes, answers and forwarded messages alike', async () => {
  const { ada, ben, receives } = await openMailedCompany()
  const params = { id: await receives({ id: '1@customer.example' }) }
  const note = { text: 'He called, too.', key: 'one-note' }
  const [mine] = [
    await ada.calls(tickets.note, { params, body: note }),
    await ada.calls(tickets.note, { params, body: note }),
  ]
  const other = await ben.browser.calls(tickets.note, { params, body: note })
  expect(other.body.id).not.toBe(mine?.body.id)
  const forward = { to: ['bank@example.org'], messageId: 1, key: 'one-forward' }
  const ids = [1, 2].map(async () => (await ada.calls(tickets.forward, { params, body: forward })).body.id)
  const [one, two] = await Promise.all(ids)
  expect(one).toBe(two)
  const { items } = (await ada.calls(tickets.messages, { params })).body
  expect(items.map(({ kind }) => kind)).toEqual(['incoming', 'note', 'note', 'reply'])
})
