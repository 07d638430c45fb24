import { departments } from '@stoa/contract/departments'
import { rules } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const event = (...triggers: string[]) => ({ kind: 'event', triggers })

test('a rule that names a deleted department is broken, does not run, and says why', async () => {
  const company = await openCompany()
  const { ada } = company
  const [gone, spare] = [await company.department('Gone', []), await company.department('Spare', [])]
  const rule = await company.rule({
    groups: [[{ field: 'department', operator: 'any-of', value: [gone.id, spare.id] }]],
    actions: [
      { kind: 'prioritise', priority: 'high' },
      { kind: 'transfer', department: gone.id, assignee: 'nobody' },
    ],
  })
  await ada.calls(departments.delete, { params: { id: gone.id }, body: { substituteId: spare.id } })
  await company.settle()
  const { broken } = (await ada.calls(rules.get, { params: { id: rule.id } })).body
  expect(broken).toEqual([
    { place: 'conditions', group: 0, index: 0, problem: 'department-gone' },
    { place: 'actions', group: null, index: 1, problem: 'department-gone' },
  ])
  const { id } = await company.opens('Hello', spare.id)
  await company.settle()
  expect((await ada.calls(tickets.get, { params: { id } })).body.priority).toBe('normal')
  await ada.calls(rules.change, {
    params: { id: rule.id },
    body: { groups: [], actions: [{ kind: 'prioritise', priority: 'high' }] },
  })
  const later = await company.opens('Hello', spare.id)
  await company.settle()
  expect((await ada.calls(tickets.get, { params: { id: later.id } })).body.priority).toBe('high')
})

test('an action that fails leaves no trace, the others and the rules behind go on, and the run says what failed', async () => {
  const company = await openCompany()
  const { ada, dora } = company
  const sales = await company.department('Sales', [company.ben.id])
  const rule = await company.rule({
    actions: [
      { kind: 'transfer', department: sales.id, assignee: dora.id },
      { kind: 'note', html: '{{ agent.name }}' },
      { kind: 'tag', tags: ['seen'] },
      { kind: 'prioritise', priority: 'normal' },
    ],
  })
  await company.rule({ name: 'Behind', actions: [{ kind: 'prioritise', priority: 'low' }] })
  const { id } = await company.opens('Hello', null)
  await company.settle()
  const ticket = (await ada.calls(tickets.get, { params: { id } })).body
  expect(ticket).toMatchObject({ tags: ['seen'], priority: 'low', assignee: null })
  expect(ticket.department.id).not.toBe(sales.id)
  const { items } = (await ada.calls(rules.runs, { params: { id: rule.id } })).body
  expect(items).toMatchObject([{ outcome: 'failed', group: null, seen: [] }])
  expect(items[0]?.did.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['failed', 'assignee_cannot_see_ticket'],
    ['failed', 'empty_message'],
    ['done', null],
    ['nothing', null],
  ])
})

test('a rule that cannot work is refused, each place with what is wrong there', async () => {
  const { ada } = await openCompany()
  const tag = { kind: 'tag', tags: ['x'] }
  const refused = async (rule: object) => {
    const body = { name: 'No', when: event('ticket-created'), groups: [], actions: [tag], ...rule }
    const { error, details } = (await ada.calls(rules.create, { body })).body as never as {
      error: string
      details: { path: string; problem: string }[]
    }
    return [error, ...details.map(({ path, problem }) => `${path} ${problem}`)]
  }
  const replace = { kind: 'replace-text', find: 'a', with: 'b' }
  const about = (field: string) => [[{ field, operator: 'contains', value: ['x'] }]]
  const message = { when: event('before-message'), actions: [replace] }
  expect(await refused({ actions: [tag, replace] })).toEqual([
    'trigger_unfit',
    'actions.1 only-before-message',
  ])
  expect(await refused({ ...message, actions: [tag] })).toEqual([
    'trigger_unfit',
    'actions.0 not-before-message',
  ])
  expect(await refused({ ...message, groups: about('requester-name') })).toEqual([
    'trigger_unfit',
    'groups.0.0 not-before-message',
  ])
  expect(await refused({ groups: about('colour') })).toEqual([
    'conditions_invalid',
    'groups.0.0 field-unknown',
  ])
  const tagged = { when: event('message-added', 'tags-changed'), groups: about('body') }
  expect(await refused(tagged)).toEqual(['conditions_invalid', 'groups.0.0 field-unfit'])
  const time = { kind: 'time', measure: 'older-than', seconds: 3600 }
  const byRule = [[{ field: 'actor-kind', operator: 'any-of', value: ['rule'] }]]
  expect(await refused({ when: time, groups: byRule })).toEqual([
    'conditions_invalid',
    'groups.0.0 field-unfit',
  ])
  const url = (text: string) => ({ kind: 'request', method: 'GET', url: text })
  expect(
    await refused({
      actions: [
        { kind: 'note', html: '{{ ticket.colour }}' },
        { kind: 'note', html: '{% if ticket.code %}' },
        { kind: 'transfer', department: 999, assignee: 'me' },
        url('ftp://x.example'),
        { kind: 'mail', to: ['nobody'], subject: 'x', html: 'x' },
        { kind: 'postpone' },
      ],
    }),
  ).toEqual([
    'actions_invalid',
    'actions.0.html unknown-variable ticket.colour',
    expect.stringMatching(/^actions\.1\.html broken tag {% if ticket.code %} not closed/),
    'actions.2.assignee me-unfit',
    'actions.2.department department-gone',
    'actions.3.url not-http',
    'actions.4.to.0 not-an-address',
    'actions.5.for for-or-until',
  ])
})

test('who does not see a ticket learns nothing of what rules did there', async () => {
  const company = await openCompany()
  const { ben, dora } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const rule = await company.rule({ actions: [{ kind: 'tag', tags: ['x'] }] })
  const mine = await company.opens('Mine', sales.id)
  await company.opens('Theirs', support.id)
  await company.settle()
  const asked = { params: { id: mine.id } }
  expect((await ben.browser.calls(rules.ofTicket, asked)).body.items).toHaveLength(1)
  expect((await dora.browser.calls(rules.ofTicket, asked)).status).toBe(404)
  expect((await ben.browser.calls(rules.runs, { params: { id: rule.id } })).status).toBe(403)
  expect((await company.ada.calls(rules.runs, { params: { id: rule.id } })).body.items).toHaveLength(2)
})
