import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany, readText } from '../support/mailed-company.ts'

const writing = async () => {
  const company = await openMailedCompany()
  const { sales, ben } = company
  const composes = async (body: object = {}, by = ben) => {
    const given = {
      departmentId: sales.id,
      to: ['nour@customer.example'],
      subject: 'Your order',
      text: 'It is here.',
    }
    const answer = await by.browser.calls(tickets.compose, { body: { ...given, ...body } })
    await company.settle()
    return answer.body
  }
  return { ...company, composes }
}

test('who writes first opens a ticket that waits for the customer and belongs to its writer', async () => {
  const { composes, mails, envelopes, ben } = await writing()
  const ticket = await composes({ cc: ['omar@customer.example'], bcc: ['boss@example.com'] })
  expect(ticket).toMatchObject({
    subject: 'Your order',
    status: 'answered',
    channel: 'email',
    contact: { email: 'nour@customer.example' },
    assignee: { name: 'Ben' },
  })
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ subject: 'Your order', to: [{ address: 'nour@customer.example' }] })
  expect(readText(mail ?? {})).toBe('It is here.')
  expect(envelopes()[0]?.to).toEqual(['nour@customer.example', 'omar@customer.example', 'boss@example.com'])
  const { body: counts } = await ben.browser.calls(tickets.counts)
  expect(counts.mine).toMatchObject({ answered: 1, new: 0 })
})

test('their answer comes to the ticket, and nothing answers by itself before', async () => {
  const { composes, mails, receives, ada } = await writing()
  const { id } = await composes()
  const mail = (await mails())[0]
  expect(await receives({ id: '1@customer.example', headers: [`In-Reply-To: ${mail?.messageId}`] })).toBe(id)
  expect((await ada.calls(tickets.get, { params: { id } })).body.status).toBe('open')
  await ada.calls(tickets.reply, { params: { id }, body: { text: 'Gladly.' } })
})

test('nobody writes for a department that they do not see, to ourselves, or nothing', async () => {
  const { composes, dora, sales, platform } = await writing()
  expect(await composes({}, dora)).toMatchObject({ error: 'department_unknown' })
  expect(await composes({ to: ['sales@help.example.com'] })).toMatchObject({ error: 'address_ours' })
  expect(await composes({ text: ' ' })).toMatchObject({ error: 'empty_message' })
  expect(await composes({ accountId: 99 })).toMatchObject({ error: 'account_not_allowed' })
  expect(sales.id).toBeGreaterThan(0)
  expect(await platform.db.selectFrom('ticket').select('id').execute()).toEqual([])
})

test('a mail that is sent again by its key, as where no answer came, is the same ticket, also at the same moment', async () => {
  const { ada, sales, mails, settle } = await openMailedCompany()
  const given = { departmentId: sales.id, to: ['lee@customer.example'], subject: 'Your offer', text: 'Here.' }
  const sends = (key?: string) =>
    ada.calls(tickets.compose, { body: { ...given, undoSeconds: 0, ...(key && { key }) } })
  const key = 'a-mail-of-today'
  const twice = await Promise.all([sends(key), sends(key)])
  const again = await sends(key)
  const ids = [...twice, again].map(({ body }) => body.id)
  expect(new Set(ids).size).toBe(1)
  const other = await sends('another-mail-of-today')
  const unnamed = [await sends(), await sends()]
  expect(new Set([ids[0], ...[other, ...unnamed].map(({ body }) => body.id)]).size).toBe(4)
  await settle()
  expect(await mails()).toHaveLength(4)
})
