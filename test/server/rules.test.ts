import type { RuleRun } from '@stoa/contract/rules'
import { rules } from '@stoa/contract/rules'
import type { Channel } from '@stoa/contract/ticket-shapes'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

const social = ['facebook', 'x', 'instagram', 'viber'] as const

const seen = async ({ ada }: Company, id: number) => (await ada.calls(tickets.get, { params: { id } })).body
const timeline = async ({ ada }: Company, id: number) =>
  (await ada.calls(tickets.timeline, { params: { id } })).body.items
const texts = async ({ ada }: Company, id: number) =>
  (await ada.calls(tickets.messages, { params: { id } })).body.items.map(({ text }) => text)
const runs = async ({ ada }: Company, id: number): Promise<RuleRun[]> =>
  (await ada.calls(rules.ofTicket, { params: { id } })).body.items
const told = (all: readonly RuleRun[]) =>
  all.map(({ rule, outcome, stopped }) => [rule.name, stopped ?? outcome]).toReversed()
const prioritise = (priority: string) => ({ kind: 'prioritise' as const, priority })
const tag = (...tags: string[]) => ({ kind: 'tag' as const, tags })

test('what comes by a social network goes to Marketing, to nobody and with a note; what comes otherwise stays', async () => {
  const company = await openCompany()
  const marketing = await company.department('Marketing', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  await company.rule({
    name: 'Social networks',
    groups: [[{ field: 'channel', operator: 'any-of', value: [...social] }]],
    actions: [
      { kind: 'transfer', department: marketing.id, assignee: 'nobody' },
      { kind: 'note', html: '<p>Came by {{ ticket.department }}: {{ ticket.subject }}</p>' },
    ],
  })
  const opened = async (channel: Channel) =>
    (await company.opens(`By ${channel}`, support.id, 'nour@example.net', { channel })).id
  const moved = await Promise.all(social.map(opened))
  const stayed = await Promise.all((['email', 'whatsapp', 'api'] as const).map(opened))
  await company.settle()

  for (const id of moved) {
    const ticket = await seen(company, id)
    expect(ticket).toMatchObject({ department: { name: 'Marketing' }, assignee: null, status: 'new' })
    expect((await texts(company, id)).at(-1)).toBe(`Came by Marketing: ${ticket.subject}`)
    expect((await timeline(company, id)).map(({ name }) => name)).toEqual([
      'ticket.opened',
      'ticket.transferred',
      'note.added',
      'rule.fired',
    ])
  }
  for (const id of stayed) {
    expect(await seen(company, id)).toMatchObject({ department: { name: 'Support' } })
    expect(await runs(company, id)).toEqual([])
  }
  const [run] = await runs(company, moved[0] ?? 0)
  expect(run).toMatchObject({
    rule: { name: 'Social networks', deleted: false },
    because: 'ticket.opened',
    outcome: 'done',
    group: 0,
    seen: [{ field: 'channel', saw: 'facebook' }],
    did: [{ outcome: 'done' }, { outcome: 'done' }],
  })
})

test('rules run in their order, a later one sees what an earlier one did, and one may stop those behind it', async () => {
  const company = await openCompany()
  const urgent = { field: 'priority', operator: 'any-of', value: ['urgent'] }
  await company.rule({ name: 'First', actions: [prioritise('urgent')] })
  const second = await company.rule({
    name: 'Second',
    groups: [[urgent]],
    actions: [tag('hot')],
    stopsOthers: true,
  })
  await company.rule({ name: 'Third', actions: [tag('late')] })
  const one = await company.opens('One', null)
  await company.settle()

  expect(await seen(company, one.id)).toMatchObject({ priority: 'urgent', tags: ['hot'] })
  expect(told(await runs(company, one.id))).toEqual([
    ['First', 'done'],
    ['Second', 'done'],
  ])

  await company.ada.calls(rules.move, { params: { id: second.id }, body: { position: 1 } })
  const two = await company.opens('Two', null)
  await company.settle()
  expect(await seen(company, two.id)).toMatchObject({ priority: 'urgent', tags: ['late'] })
})

test('one group of conditions is enough, all within it have to hold, and the run says which one held', async () => {
  const company = await openCompany()
  const contains = (field: string, ...value: string[]) => ({ field, operator: 'contains', value })
  await company.rule({
    groups: [[contains('subject', 'refund'), contains('body', 'angry')], [contains('subject', 'lawyer')]],
    actions: [prioritise('urgent')],
  })
  const mild = await company.opens('Refund, please', null)
  const angry = await company.opens('My refund', null, 'nour@example.net', { text: 'I am ANGRY' })
  const lawyer = await company.opens('From my lawyer', null)
  await company.settle()

  expect(await runs(company, mild.id)).toEqual([])
  expect(await runs(company, angry.id)).toMatchObject([
    { group: 0, seen: [{ saw: 'My refund' }, { saw: 'I am ANGRY' }] },
  ])
  expect(await runs(company, lawyer.id)).toMatchObject([{ group: 1, seen: [{ saw: 'From my lawyer' }] }])
})

test('what one rule does may wake another one', async () => {
  const company = await openCompany()
  const marketing = await company.department('Marketing', [])
  await company.rule({
    name: 'Mover',
    actions: [{ kind: 'transfer', department: marketing.id, assignee: 'nobody' }],
  })
  await company.rule({
    name: 'Greeter',
    when: ['ticket-transferred'],
    groups: [[{ field: 'actor-kind', operator: 'any-of', value: ['rule'] }]],
    actions: [tag('moved by a rule')],
  })
  const { id } = await company.opens('Hello', null)
  await company.settle()
  expect(await seen(company, id)).toMatchObject({
    department: { name: 'Marketing' },
    tags: ['moved by a rule'],
  })

  const byHand = await company.opens('Hello again', marketing.id)
  const { ada } = company
  const support = await company.department('Support', [])
  await company.settle()
  await ada.calls(tickets.transfer, {
    params: { id: byHand.id },
    body: { departmentId: support.id, assigneeId: null },
  })
  await company.settle()
  expect((await seen(company, byHand.id)).tags).toEqual([])
})

test('two rules that answer each other stop, and everybody can see it', async () => {
  const company = await openCompany()
  const when = ['priority-changed'] as const
  const is = (...value: string[]) => [[{ field: 'priority', operator: 'any-of', value }]]
  const up = await company.rule({ name: 'Up', when, groups: is('low'), actions: [prioritise('high')] })
  await company.rule({ name: 'Down', when, groups: is('high'), actions: [prioritise('low')] })
  const { id } = await company.opens('Hello', null)
  await company.ada.calls(tickets.prioritise, { params: { id }, body: { priority: 'low' } })
  await company.settle()

  expect(told(await runs(company, id))).toEqual([
    ['Up', 'done'],
    ['Down', 'done'],
    ['Up', 'already-ran'],
  ])
  expect((await timeline(company, id)).map(({ name }) => name)).toContain('rule.stopped')
  const { items } = (await company.ada.calls(rules.list)).body
  expect(items.find(rule => rule.id === up.id)?.counts).toEqual({ done: 1, failed: 0, stopped: 1 })
  expect((await company.ada.calls(rules.runs, { params: { id: up.id } })).body.items).toHaveLength(2)
})

test('a rule acts once for what began together, and again for what begins anew', async () => {
  const company = await openCompany()
  const rule = await company.rule({
    name: 'Noter',
    when: ['entry-added'],
    actions: [{ kind: 'note', html: 'Noted' }],
  })
  const { id } = await company.opens('Hello', null)
  await company.settle()
  expect(await texts(company, id)).toEqual(['Hello, please help.', 'Noted'])
  await company.ada.calls(tickets.note, { params: { id }, body: { text: 'By hand' } })
  await company.settle()
  expect(await texts(company, id)).toEqual(['Hello, please help.', 'Noted', 'By hand', 'Noted'])
  const { items } = (await company.ada.calls(rules.list)).body
  expect(items.find(each => each.id === rule.id)?.counts).toEqual({ done: 2, failed: 0, stopped: 2 })
})
