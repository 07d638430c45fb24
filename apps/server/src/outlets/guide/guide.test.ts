import { departments } from '@stoa/contract/departments'
import { guide } from '@stoa/contract/guide'
import { mailboxes, smtpAccounts } from '@stoa/contract/mail'
import { tickets } from '@stoa/contract/tickets'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Company, openCompany } from '../../../../../test/support/company.ts'
import { startMailHost } from '../../../../../test/support/mail-host.ts'
import { startSmtpReceiver } from '../../channels/email/inlet/smtp/smtp-receiver.ts'

const address = 'support@olive.example'
const send = ({ ada }: Company, to = address) => ada.calls(guide.sendTestMail, { body: { to } })
const testMail = async ({ ada }: Company) => (await ada.calls(guide.get)).body.testMail
const step = async ({ ada }: Company, key: string) =>
  (await ada.calls(guide.get)).body.steps.find(each => each.key === key)

const addsAccount = ({ ada }: Company, port: number) =>
  ada.calls(smtpAccounts.create, {
    body: {
      name: 'Out',
      host: '127.0.0.1',
      port,
      security: 'none',
      username: '',
      password: '',
      fromAddress: address,
    },
  })

/** A company with Support and its address, and a mail host that its mail goes out to. */
const sending = async () => {
  const company = await openCompany()
  const support = await company.department('Support', [company.dora.id], [address])
  const host = await startMailHost()
  onTestFinished(() => host.close())
  await addsAccount(company, host.port)
  const receiver = await startSmtpReceiver(company.platform)
  onTestFinished(() => receiver.close())
  return { company, host, support, receiver }
}

test('a test mail goes out, comes in as a ticket of its department, and the guide says after how long', async () => {
  const { company, host, support, receiver } = await sending()
  const { ada, platform } = company
  expect(await step(company, 'test')).toEqual({ key: 'test', state: 'to-do', facts: {} })
  expect((await send(company)).body).toMatchObject({ state: 'queued', to: address, ticket: null })

  await company.settle()
  expect(await testMail(company)).toMatchObject({ state: 'sent', answer: expect.stringContaining('Taken') })
  expect(await step(company, 'outgoing')).toMatchObject({ state: 'done', facts: { accounts: 1 } })

  // The provider puts a Message-ID of its own in the place of ours, and forwards.
  const raw = String(host.received[0]?.raw).replace(
    /^Message-ID: .*$/im,
    'Message-ID: <other@provider.example>',
  )
  const line = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
  await line.sendMail({ envelope: { from: address, to: [address] }, raw })
  line.close()
  platform.clock.pass({ seconds: 12 })
  await company.settle()

  const mail = await testMail(company)
  expect(mail).toMatchObject({ state: 'arrived', arrivedAfter: 12 })
  expect(await step(company, 'test')).toMatchObject({ state: 'done', facts: { seconds: 12, to: address } })
  expect(await step(company, 'mailbox')).toMatchObject({ state: 'done' })
  const params = { id: mail?.ticket?.id ?? 0 }
  const ticket = (await ada.calls(tickets.get, { params })).body
  expect(ticket).toMatchObject({
    department: { id: support.id },
    status: 'new',
    contact: { email: 'ada@example.com', name: 'Ada' },
  })
})

test('mail that Stoa sends to its own receiver arrives without any provider between', async () => {
  const company = await openCompany()
  await company.department('Support', [], [address])
  const receiver = await startSmtpReceiver(company.platform)
  onTestFinished(() => receiver.close())
  await addsAccount(company, receiver.port)
  await send(company)
  await company.settle()
  await company.settle()
  expect(await testMail(company)).toMatchObject({ state: 'arrived', arrivedAfter: 0 })
})

test('a server that refuses the test mail is quoted, and another one can be sent', async () => {
  const { company, host } = await sending()
  host.will({ recipient: '550 5.7.1 Relaying denied' })
  await send(company)
  await company.settle()
  expect(await testMail(company)).toMatchObject({ state: 'failed', answer: '550 5.7.1 Relaying denied' })
  expect(await step(company, 'test')).toMatchObject({ state: 'to-do' })

  await send(company)
  await company.settle()
  expect(await testMail(company)).toMatchObject({ state: 'sent' })
})

test('it goes to own addresses only, by an account that the department has, asked by who may change the company', async () => {
  const company = await openCompany()
  const { ben } = company
  await company.department('Support', [], [address])
  expect((await send(company)).body.error).toBe('no_outgoing_account')
  expect((await send(company, 'someone@else.example')).body.error).toBe('not_a_support_address')
  expect((await ben.browser.calls(guide.get)).status).toBe(403)
})

test('each step says what is there, and what is not there yet says so', async () => {
  const company = await openCompany()
  const { ada, ben, department } = company
  const states = async () =>
    Object.fromEntries((await ada.calls(guide.get)).body.steps.map(({ key, state }) => [key, state]))
  expect(await states()).toMatchObject({
    people: 'done',
    departments: 'to-do',
    'business-hours': 'to-do',
    mailbox: 'to-do',
    outgoing: 'to-do',
    roles: 'to-do',
    test: 'to-do',
    goals: 'not-yet',
    knowledge: 'not-yet',
  })
  const sales = await department('Sales', [ben.id])
  expect(await step(company, 'departments')).toEqual({
    key: 'departments',
    state: 'done',
    facts: { departments: 2, withMembers: 1, addresses: 0 },
  })
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: 'manager' },
  })
  expect(await step(company, 'roles')).toMatchObject({ state: 'done', facts: { roles: 1 } })

  const server = { host: '127.0.0.1', port: 1, security: 'none', username: 'a', password: 'b' }
  await ada.calls(mailboxes.create, { body: { name: 'Letters', ...server } })
  expect(await step(company, 'mailbox')).toMatchObject({ state: 'to-do', facts: { connected: 0 } })
})

test('an answer to the ticket of a test mail reaches the one who sent it', async () => {
  const { company, host, receiver } = await sending()
  const { ada } = company
  await send(company)
  await company.settle()
  const line = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
  await line.sendMail({ envelope: { from: address, to: [address] }, raw: host.received[0]?.raw })
  line.close()
  await company.settle()
  const params = { id: (await testMail(company))?.ticket?.id ?? 0 }
  const list = (await ada.calls(tickets.messages, { params })).body
  expect(list.items.map(message => message.text)[0]).toContain('test from the set-up guide')
  await ada.calls(tickets.reply, { params, body: { text: 'It works.' } })
  // Transactions of other tests can hold ticks back for a while.
  await vi.waitFor(async () => {
    await company.settle()
    expect(host.received.at(-1)?.to).toEqual(['ada@example.com'])
  }, 10_000)
})
