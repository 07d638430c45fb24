import { rules } from '@stoa/contract/rules'
import { templates } from '@stoa/contract/templates'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany, readText } from '../support/mailed-company.ts'

test('a rule answers a person as a program does, and never a machine or one that answers at once', async () => {
  const company = await openMailedCompany()
  const { ada, receives } = company
  await company.rule({
    name: 'Answerer',
    when: ['message-added'],
    groups: [[{ field: 'message-kind', operator: 'any-of', value: ['incoming'] }]],
    actions: [{ kind: 'answer', html: '<p>Hello {{ customer.name }}, about {{ message.text }}</p>' }],
  })
  const id = await receives({ id: '1@customer.example', subject: 'Card', text: 'my <card>' })
  expect((await ada.calls(tickets.get, { params: { id } })).body.status).toBe('answered')
  const [mail] = await company.mails()
  expect(mail).toMatchObject({ subject: 'Re: Card', inReplyTo: '<1@customer.example>' })
  expect(mail?.text).toContain('about my <card>')
  expect(mail?.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-replied' }),
  )
  expect(company.envelopes()).toMatchObject([{ from: '', to: ['nour@customer.example'] }])
  const { items } = (await ada.calls(tickets.messages, { params: { id } })).body
  expect(items.at(-1)?.author).toMatchObject({ kind: 'rule', name: 'Answerer' })

  await receives({ id: '2@customer.example', headers: ['Auto-Submitted: auto-replied'] })
  await receives({ id: '3@shop.example', from: 'no-reply@shop.example' })
  expect(await company.mails()).toHaveLength(1)
}, 60_000)

test('a customer who writes by the second gets five answers of rules within an hour', async () => {
  const company = await openMailedCompany()
  await company.rule({ actions: [{ kind: 'answer', html: 'Hello' }] })
  for (const id of [1, 2, 3, 4, 5, 6, 7]) await company.receives({ id: `${id}@customer.example` })
  expect(await company.mails()).toHaveLength(5)
}, 60_000)

test('an answer that keeps the status leaves the ticket waiting', async () => {
  const company = await openMailedCompany()
  await company.rule({ actions: [{ kind: 'answer', html: 'We are on it.', keepStatus: true }] })
  const id = await company.receives({ id: '1@customer.example' })
  expect((await company.ada.calls(tickets.get, { params: { id } })).body.status).toBe('new')
  expect(await company.mails()).toHaveLength(1)
})

test('resolved silently the customer hears nothing, resolved otherwise the words of the department', async () => {
  const company = await openMailedCompany()
  const { ada, receives } = company
  const words = { departmentId: null, kind: 'resolved', active: true, subject: '', html: '<p>Done.</p>' }
  await ada.calls(templates.change, { body: words })
  const about = (word: string) => [[{ field: 'subject', operator: 'contains', value: [word] }]]
  await company.rule({ groups: about('quiet'), actions: [{ kind: 'resolve', silent: true }] })
  await company.rule({ groups: about('loud'), actions: [{ kind: 'resolve' }] })
  const quiet = await receives({ id: '1@customer.example', subject: 'quiet' })
  expect((await ada.calls(tickets.get, { params: { id: quiet } })).body.status).toBe('resolved')
  expect(await company.mails()).toEqual([])
  await receives({ id: '2@customer.example', subject: 'loud' })
  expect((await company.mails()).map(readText)).toEqual(['Done.'])
})

test('a rule mails people and addresses, each for themselves', async () => {
  const company = await openMailedCompany()
  await company.rule({
    actions: [
      {
        kind: 'mail',
        to: ['boss@olive.example', company.ben.id],
        subject: 'New: {{ ticket.subject }}',
        html: '<p>{{ customer.email }} wrote: {{ ticket.link }}</p>',
      },
    ],
  })
  await company.receives({ id: '1@customer.example', subject: 'Card' })
  // They go side by side, so either may arrive first.
  const arrived = company.envelopes().toSorted((a, b) => `${a.to}`.localeCompare(`${b.to}`))
  expect(arrived).toMatchObject([
    { from: '', to: ['ben@example.com'] },
    { from: '', to: ['boss@olive.example'] },
  ])
  const [mail] = await company.mails()
  expect(mail?.subject).toBe('New: Card')
  expect(mail?.text).toContain('nour@customer.example wrote: http')
})

test('what the customer answers to a rule’s mail comes to its ticket, by whatever address; what others answer is linked', async () => {
  const company = await openMailedCompany()
  await company.rule({
    actions: [
      {
        kind: 'mail',
        to: ['nour@customer.example', 'boss@olive.example'],
        subject: 'New: {{ ticket.subject }}',
        html: '<p>We look into it.</p>',
      },
    ],
    groups: [[{ field: 'subject', operator: 'is', value: ['Card'] }]],
  })
  const id = await company.receives({ id: '1@customer.example', subject: 'Card' })
  const mails = await company.mails()
  const to = (address: string) => mails.find(mail => `${JSON.stringify(mail.to)}`.includes(address))
  const answers = (address: string, from: string) =>
    company.receives({
      from,
      id: `from-${from}`,
      subject: 'Re: New: Card',
      text: `Thank you.\n\n> ${to(address)?.text?.trim().split('\n').join('\n> ')}`,
      headers: [`In-Reply-To: ${to(address)?.messageId}`],
    })
  expect(to('nour@customer.example')?.text).toMatch(/\[ref:t\d+\.[0-9a-f]{20}\]/)
  expect(to('boss@olive.example')?.text).not.toContain('ref:')
  expect(await answers('nour@customer.example', 'nour@home.example')).toBe(id)
  expect(await answers('boss@olive.example', 'boss@olive.example')).not.toBe(id)
})

test('text is replaced before a message is stored, and what came in stays as it came', async () => {
  const company = await openMailedCompany()
  const { ada, receives } = company
  const replacing = (rule: object) => ({ kind: 'replace-text' as const, ...rule })
  const rule = await company.rule({
    name: 'No card numbers',
    when: ['before-message'],
    groups: [[{ field: 'header', key: 'X-Shop', operator: 'is', value: ['yes'] }]],
    actions: [
      replacing({ find: '\\b(\\d{4})[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b', regex: true, with: '$1 …' }),
      replacing({ find: '[shop] ', with: '', in: 'subject' }),
    ],
  })
  const mail = { subject: '[shop] Card', text: 'It is 4111 1111-11111111, I think', headers: ['X-Shop: yes'] }
  const id = await receives({ id: '1@customer.example', ...mail })
  expect((await ada.calls(tickets.get, { params: { id } })).body.subject).toBe('Card')
  const { items } = (await ada.calls(tickets.messages, { params: { id } })).body
  expect(items[0]?.text.trim()).toBe('It is 4111 …, I think')
  const { raw } = await company.platform.db.selectFrom('intake').select('raw').executeTakeFirstOrThrow()
  expect(raw?.toString()).toContain('4111 1111-11111111')
  expect((await ada.calls(rules.runs, { params: { id: rule.id } })).body.items).toMatchObject([
    { because: 'before-message', outcome: 'done', ticket: { id }, seen: [{ saw: 'yes' }] },
  ])

  const other = await receives({ id: '2@customer.example', ...mail, headers: [] })
  expect((await ada.calls(tickets.get, { params: { id: other } })).body.subject).toBe('[shop] Card')
  await ada.calls(rules.change, { params: { id: rule.id }, body: { active: false } })
  const later = await receives({ id: '3@customer.example', ...mail })
  expect((await ada.calls(tickets.get, { params: { id: later } })).body.subject).toBe('[shop] Card')
})
