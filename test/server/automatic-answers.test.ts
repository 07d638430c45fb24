import { smtpAccounts } from '@stoa/contract/mail'
import type { TemplateKind } from '@stoa/contract/template-kinds'
import { templates } from '@stoa/contract/templates'
import { tickets } from '@stoa/contract/tickets'
import { expect, onTestFinished, test } from 'vitest'
import { smtpDedupKey } from '../../apps/server/src/channels/email/inlet/dedup-key.ts'
import { mailOf, type WrittenMail } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { keepRaw } from '../../apps/server/src/channels/intake/commands.ts'
import { createCalendar } from '../../apps/server/src/core/business-hours/commands.ts'
import { calendarExists } from '../../apps/server/src/core/business-hours/queries.ts'
import { configureDepartment } from '../../apps/server/src/core/departments/commands.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from '../support/company.ts'
import { startMailHost } from '../support/mail-host.ts'
import { readText } from '../support/mailed-company.ts'

const day = [{ from: '09:00', to: '17:00' }]
const week = {
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: [],
  sunday: [],
}

/** Ada's company on Friday at 18:50 in Athens; Sales closed at 17:00 and opens on Monday at 9:00. */
const closedCompany = async () => {
  const company = await openCompany()
  const { platform, ada } = company
  const host = await startMailHost()
  onTestFinished(host.close)
  const sales = await company.department('Sales', [company.ben.id], ['sales@help.example.com'])
  await write(platform, system, async act => {
    const calendar = { name: 'Office', timeZone: 'Europe/Athens', week, exceptions: [] }
    const { id: calendarId } = await createCalendar(act, calendar)
    await configureDepartment(act, sales.id, { calendarId }, calendarExists)
  })
  const server = {
    name: 'Out',
    host: '127.0.0.1',
    port: host.port,
    security: 'none',
    username: '',
    password: '',
  }
  await ada.calls(smtpAccounts.create, {
    body: { ...server, fromName: 'Olive & Co', fromAddress: 'sales@help.example.com' },
  })
  const settle = async () => {
    await company.settle()
    await company.settle()
  }
  return {
    ...company,
    host,
    sales,
    /** A mail to Sales is read, and everything that follows from it happens. @returns its ticket */
    receives: async (mail: WrittenMail | Buffer) => {
      const raw = Buffer.isBuffer(mail) ? mail : mailOf({ to: 'sales@help.example.com', ...mail })
      const to = ['sales@help.example.com']
      const receivedAt = platform.clock.now()
      const { id } = await keepRaw(platform.db, {
        channel: 'email',
        source: { kind: 'smtp', from: 'nour@customer.example', to, client: '192.0.2.1' },
        raw,
        dedupKey: smtpDedupKey(raw, to, receivedAt),
        receivedAt,
      })
      await company.modules.intake.drain()
      await settle()
      const row = await platform.db
        .selectFrom('intake')
        .select(['state', 'reason', 'ticket_id'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return { ...row, ticket: row.ticket_id ?? 0 }
    },
    switchesOn: (kind: TemplateKind, active = true) =>
      ada.calls(templates.change, {
        body: {
          departmentId: null,
          kind,
          active,
          subject: '',
          html: `<p>${kind} for {{ customer.name }}</p>`,
        },
      }),
    settle,
    mails: async () => Promise.all(host.received.map(mail => mail.read())),
  }
}

test('who writes while the department is closed is told once a day when it opens, in the same conversation', async () => {
  const { receives, host, ada, mails, platform } = await closedCompany()
  const { ticket } = await receives({ id: '1@customer.example', subject: 'My <card>' })
  const [mail] = await mails()
  expect(host.received).toHaveLength(1)
  expect(host.received[0]).toMatchObject({ from: '', to: ['nour@customer.example'] })
  expect(mail).toMatchObject({
    subject: 'Re: My <card>',
    from: { name: 'Olive & Co', address: 'sales@help.example.com' },
    inReplyTo: '<1@customer.example>',
  })
  const header = (key: string) => mail?.headers.find(each => each.key === key)?.value
  expect([header('auto-submitted'), header('precedence'), header('x-auto-response-suppress')]).toEqual([
    'auto-replied',
    'bulk',
    'All',
  ])
  expect(mail?.text).toMatch(
    /^Hello Nour,\n\nThank you for your message “My <card>” \(.*Monday, November 23/s,
  )
  expect(mail?.text).toMatch(/We open again: Monday, November 23 at 9:00\sAM/)
  expect(mail?.html).toContain('“My &lt;card&gt;”')

  const at = { params: { id: ticket } }
  const { body } = await ada.calls(tickets.messages, at)
  expect(body.items).toMatchObject([
    { kind: 'incoming' },
    { kind: 'reply', author: { kind: 'system' }, to: ['nour@customer.example'], delivery: { state: 'sent' } },
  ])
  expect((await ada.calls(tickets.get, at)).body).toMatchObject({ status: 'new' })

  const again = { headers: ['In-Reply-To: <1@customer.example>', 'References: <1@customer.example>'] }
  expect((await receives({ ...again, id: '2@customer.example', text: 'Hello?' })).ticket).toBe(ticket)
  expect(host.received).toHaveLength(1)
  platform.clock.pass({ hours: 6 })
  await receives({ ...again, id: '3@customer.example', text: 'Still there?' })
  expect(host.received).toHaveLength(2)
  platform.clock.pass({ hours: 24 * 2 + 9 })
  expect(platform.clock.now().toString()).toBe('2026-11-23T07:50:00Z')
  await receives({ ...again, id: '4@customer.example', text: 'Good morning.' })
  expect(host.received).toHaveLength(2)
})

test('no program is answered, and our own answer that comes back is recognised', async () => {
  const { receives, host } = await closedCompany()
  await receives({ id: '1@x.example', headers: ['Auto-Submitted: auto-replied'] })
  await receives({ id: '2@x.example', headers: ['Precedence: list'] })
  await receives({ id: '3@x.example', from: 'Shop <no-reply@shop.example>' })
  await receives({ id: '4@x.example', from: 'Sales <sales@help.example.com>' })
  expect(host.received).toEqual([])

  const { ticket } = await receives({ id: '5@x.example' })
  expect(host.received).toHaveLength(1)
  const ours = host.received[0]?.raw ?? Buffer.of()
  expect(await receives(ours)).toMatchObject({ state: 'suppressed', reason: 'own-message' })
  const vacation = {
    id: '6@x.example',
    headers: [`In-Reply-To: ${(await host.received[0]?.read())?.messageId}`, 'Auto-Submitted: auto-replied'],
  }
  expect((await receives(vacation)).ticket).toBe(ticket)
  expect(host.received).toHaveLength(1)
})

test('a program that does not say so is stopped after five answers within an hour', async () => {
  const { receives, host, platform } = await closedCompany()
  for (let number = 1; number <= 8; number++)
    await receives({ id: `${number}@machine.example`, subject: `Away ${number}` })
  expect(host.received).toHaveLength(5)
  const muted = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'automatic-answer.muted')
    .execute()
  expect(muted.map(({ data }) => data)).toEqual(
    [6, 7, 8].map(() => ({ template: 'out_of_hours', address: 'nour@customer.example', why: 'too-many' })),
  )
  platform.clock.pass({ hours: 1, minutes: 1 })
  await receives({ id: '9@machine.example', subject: 'Away 9' })
  expect(host.received).toHaveLength(6)
})

test('a robot that answers each of our mails at once, and never says that it is one, falls silent after five', async () => {
  const { receives, host, switchesOn } = await closedCompany()
  await switchesOn('ticket_received')
  let heard = 0
  await receives({ id: '0@robot.example', subject: 'Order' })
  for (let round = 1; host.received.length > heard; round += 1) {
    heard = host.received.length
    // It names nothing that it answers, so each answer is a ticket of its own, and it has a new subject each time.
    await receives({ id: `${round}@robot.example`, subject: `Your request ${round}` })
    expect(round).toBeLessThan(20)
  }
  expect(heard).toBe(5)
})

test('a program opens a resolved ticket three times a day, then a person has to', async () => {
  const { receives, ada, platform, settle } = await closedCompany()
  const { ticket } = await receives({ id: 'a@customer.example' })
  const status = async () => (await ada.calls(tickets.get, { params: { id: ticket } })).body.status
  const machine = async (id: string, headers: string[]) => {
    await ada.calls(tickets.resolve, { params: { id: ticket } })
    await settle()
    await receives({ id, headers: ['In-Reply-To: <a@customer.example>', ...headers] })
    return status()
  }
  const away = ['Auto-Submitted: auto-replied']
  const after = []
  for (const n of [1, 2, 3, 4]) after.push(await machine(`${n}@customer.example`, away))
  expect(after).toEqual(['open', 'open', 'open', 'resolved'])
  expect(await machine('p@customer.example', [])).toBe('open')
  platform.clock.pass({ hours: 25 })
  expect(await machine('5@customer.example', away)).toBe('open')
})

test('receipt and resolution are told only where that is switched on, and a message gets one answer', async () => {
  const { receives, host, ada, mails, switchesOn, platform, settle } = await closedCompany()
  const resolves = async (ticket: number) => {
    await ada.calls(tickets.resolve, { params: { id: ticket } })
    await settle()
  }
  platform.clock.pass({ hours: 24 * 2 + 16 })
  expect(platform.clock.now().toString()).toBe('2026-11-23T08:50:00Z')
  const first = await receives({ id: '1@customer.example' })
  await resolves(first.ticket)
  expect(host.received).toEqual([])

  await switchesOn('ticket_received')
  await switchesOn('resolved')
  const second = await receives({ id: '2@customer.example', subject: 'Another' })
  await resolves(second.ticket)
  const texts = async () => (await mails()).map(readText)
  expect(await texts()).toEqual(['ticket_received for Nour', 'resolved for Nour'])

  platform.clock.pass({ hours: 9 })
  await receives({ id: '3@customer.example', subject: 'At night' })
  expect((await texts())[2]).toMatch(/^Hello Nour,/)
  expect(host.received).toHaveLength(3)
  await switchesOn('out_of_hours', false)
  await receives({ id: '4@customer.example', subject: 'At night again' })
  expect((await texts())[3]).toBe('ticket_received for Nour')
})

test('what an agent enters is answered by nobody, and what is a day old neither', async () => {
  const { opens, sales, settle, host, platform, key } = await closedCompany()
  await opens('By phone', sales.id)
  await settle()
  expect(host.received).toEqual([])
  const form = await key('agent', [sales.id])
  const body = {
    subject: 'By form',
    departmentId: sales.id,
    text: 'Please',
    contact: { email: 'n@n.example' },
  }
  await form.calls(tickets.open, { body })
  platform.clock.pass({ hours: 25 })
  await settle()
  expect(host.received).toEqual([])
  await form.calls(tickets.open, { body })
  await settle()
  expect(host.received).toHaveLength(1)
})
