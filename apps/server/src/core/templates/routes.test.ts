import { businessHours } from '@stoa/contract/business-hours'
import { departments } from '@stoa/contract/departments'
import { signatures, templates } from '@stoa/contract/templates'
import { expect, test } from 'vitest'
import { openCompany } from '../../../../../test/support/company.ts'

const events = async (company: Awaited<ReturnType<typeof openCompany>>) =>
  company.platform.db
    .selectFrom('event')
    .select(['name', 'data'])
    .where(event => event.or([event('name', 'like', 'template.%'), event('name', '=', 'signature.changed')]))
    .orderBy('id')
    .execute()

const ownReply = {
  kind: 'reply',
  active: true,
  subject: '',
  html: '<p>Dear {{ customer.name }}</p>{{ message }}',
}

test('a department words its mails, else the common wording counts, else the built-in one', async () => {
  const company = await openCompany()
  const { ada } = company
  const sales = await company.department('Sales', [company.ben.id])
  const reply = async (departmentId?: number) => {
    const path = departmentId ? `?departmentId=${departmentId}` : ''
    const { body } = await ada.calls({
      ...templates.list,
      path: `${templates.list.path}${path}` as '/api/templates',
    })
    return body.items.find(each => each.kind === 'reply')
  }
  expect(await reply(sales.id)).toMatchObject({
    wording: { from: 'built-in', active: true },
    variables: expect.arrayContaining([{ name: 'message', mandatory: true, inSubject: false }]),
  })
  await ada.calls(templates.change, { body: { ...ownReply, departmentId: null, active: false } })
  // An answer is never held back.
  expect(await reply(sales.id)).toMatchObject({ wording: { from: 'common', active: true } })
  const html = '{{ message }}<p>Sales</p>'
  await ada.calls(templates.change, { body: { ...ownReply, departmentId: sales.id, html } })
  await ada.calls(templates.change, { body: { ...ownReply, departmentId: sales.id, html } })
  expect(await reply(sales.id)).toMatchObject({ wording: { from: 'department', html } })
  expect(await reply()).toMatchObject({ wording: { from: 'common', html: ownReply.html } })
  await ada.calls(templates.reset, { body: { kind: 'reply', departmentId: sales.id } })
  expect(await reply(sales.id)).toMatchObject({ wording: { from: 'common' } })
  expect(await events(company)).toEqual([
    {
      name: 'template.changed',
      data: { departmentId: null, kind: 'reply', changed: ['active', 'subject', 'html'] },
    },
    {
      name: 'template.changed',
      data: { departmentId: sales.id, kind: 'reply', changed: ['active', 'subject', 'html'] },
    },
    { name: 'template.reset', data: { departmentId: sales.id, kind: 'reply' } },
  ])
})

test('a wording that cannot be used is refused with each place', async () => {
  const { ada } = await openCompany()
  const html = '<p>{{ ticket.cod }}</p>\n{{ messag }}'
  const { status, body } = await ada.calls(templates.change, {
    body: { ...ownReply, departmentId: null, html },
  })
  expect([status, body.error]).toEqual([422, 'template_invalid'])
  expect(body.details).toEqual([
    { path: 'html:1:1', problem: 'missing-variable: message' },
    { path: 'html:1:7', problem: 'unknown-variable: ticket.cod' },
    { path: 'html:2:4', problem: 'unknown-variable: messag' },
  ])
})

test('a manager words the mails of the department, not those of others, and not the common ones', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const change = async (departmentId: number | null) =>
    (await company.ben.browser.calls(templates.change, { body: { ...ownReply, departmentId } })).body.error
  expect(await change(sales.id)).toBe('not_allowed')
  await company.platform.db
    .updateTable('department_member')
    .set({ role: 'manager' })
    .where('person_id', '=', company.ben.id)
    .execute()
  expect([await change(sales.id), await change(support.id), await change(null), await change(99)]).toEqual([
    undefined,
    'not_allowed',
    'not_allowed',
    'not_found',
  ])
})

test('a preview shows the newest ticket, clean, and what is wrong', async () => {
  const company = await openCompany()
  const { ada } = company
  const preview = async (html: string, kind = 'reply', subject = '') =>
    (await ada.calls(templates.preview, { body: { departmentId: null, kind, subject, html } })).body
  expect(await preview('{{ customer.name }}: {{ message }}')).toMatchObject({
    ticketCode: null,
    subject: 'Re: Where is my order?',
    html: expect.stringContaining('Nour Haddad: <p dir="auto">Your order left'),
    problems: [],
  })
  const ticket = await company.opens('My <card>', null)
  const shown = await preview(
    '<p onclick="x()">{{ ticket.code }} {{ ticket.subject }}</p><script>x()</script>{{ message }}',
    'reply',
    '{{ ticket.subject }}!',
  )
  expect(shown).toMatchObject({ ticketCode: ticket.code, subject: 'My <card>!' })
  expect(shown.html).toMatch(new RegExp(`^<p>${ticket.code} My &lt;card&gt;</p><p dir="auto">`))
  expect(await preview('{{ opens_next }} {{ opening_hours }}', 'out_of_hours')).toMatchObject({
    html: expect.stringMatching(/^Monday, November \d+ at 9:00\sAM.* <p dir="auto">Monday, /),
    problems: [],
  })
  expect(await preview('{{ nothing')).toMatchObject({
    html: '',
    problems: [{ field: 'html', line: 1, column: 1, problem: 'broken' }],
  })
})

test('a preview that is made while a department is open says when it opens again, not when it closes', async () => {
  const company = await openCompany()
  const day = [{ from: '09:00', to: '20:00' }]
  const { body: hours } = await company.ada.calls(businessHours.create, {
    body: {
      name: 'Late',
      timeZone: 'Europe/Athens',
      week: {
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: day,
        saturday: [],
        sunday: [],
      },
      exceptions: [{ date: '2026-11-23', name: 'Harvest day', intervals: [] }],
    },
  })
  const sales = await company.department('Sales', [])
  const params = { id: sales.id }
  await company.ada.calls(departments.configure, { params, body: { calendarId: hours.id } })
  const body = {
    departmentId: sales.id,
    kind: 'out_of_hours',
    subject: '',
    html: '{{ opens_next }}',
  }
  const { html } = (await company.ada.calls(templates.preview, { body })).body
  expect(html).toMatch(/^Tuesday, November 24 at 9:00\sAM/)
})

test('a person signs with one signature everywhere, or with another in a department', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const ben = company.ben.browser
  const sets = async (departmentId: number | null, html: string) =>
    (await ben.calls(signatures.change, { body: { departmentId, html } })).body
  await sets(null, '<p>Ben</p>')
  const both = [
    { departmentId: null, language: null, html: '<p>Ben</p>' },
    { departmentId: sales.id, language: null, html: '<p>Ben of Sales</p>' },
  ]
  expect(await sets(sales.id, '<p>Ben of Sales</p>')).toEqual({ items: both, boundIn: [] })
  expect((await ben.calls(signatures.mine)).body.items).toEqual(both)
  expect((await sets(support.id, 'x')).error).toBe('department_unknown')
  expect(await sets(sales.id, '')).toEqual({ items: both.slice(0, 1), boundIn: [] })
  expect((await events(company)).map(event => event.data)).toEqual([
    { personId: company.ben.id, departmentId: null, language: null },
    { personId: company.ben.id, departmentId: sales.id, language: null },
    { personId: company.ben.id, departmentId: sales.id, language: null },
  ])
})

test('answers are signed in the language of the customer, with values put in, and one sees it before', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const ben = company.ben.browser
  const sets = (html: string, language: 'lt' | null = null) =>
    ben.calls(signatures.change, { body: { departmentId: null, language, html } })
  await sets('<p>{{ agent.name }}, {{ department.name }}</p>')
  await sets('<p>Pagarbiai, {{ agent.name }} ({{ ticket.code }})</p>', 'lt')
  expect((await sets('<p>{{ agent.salary }}</p>')).status).toBe(422)
  const text = 'Sveiki, noriu sužinoti, kada gausiu savo užsakymą, nes laukiu jau labai ilgai.'
  const ticket = await company.opens('Kada gausiu savo užsakymą', sales.id, 'jonas@example.net', { text })
  const shown = async (query: Record<string, number>) =>
    (await ben.calls(signatures.shown, { query })).body.html
  expect(await shown({ ticketId: ticket.id })).toBe(`<p>Pagarbiai, Ben (${ticket.code})</p>`)
  expect(await shown({ departmentId: sales.id })).toBe('<p>Ben, Sales</p>')
  const support = await company.department('Support', [company.dora.id])
  expect((await ben.calls(signatures.shown, { query: { departmentId: support.id } })).status).toBe(404)
  const dora = await company.dora.browser.calls(signatures.shown, { query: { ticketId: ticket.id } })
  expect(dora.status).toBe(404)
})
