import type { Action } from '@stoa/contract/actions'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { rules, type When } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const created: When = { kind: 'event', triggers: ['ticket-created'] }
const about = (...words: string[]): Condition => ({ field: 'subject', operator: 'contains', value: words })
const urgent: Action = { kind: 'prioritise', priority: 'urgent' }
const transferTo = (department: number): Action => ({ kind: 'transfer', department, assignee: 'nobody' })

const withTickets = async () => {
  const company = await openCompany()
  const { ada, ben, dora } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const parcel = await company.opens('My parcel is late', sales.id)
  const other = await company.opens('A parcel for you', support.id)
  const invoice = await company.opens('An invoice', support.id)
  const trying = async (draft: {
    when?: When
    groups?: Groups
    actions: Action[]
    id?: number
    days?: number
  }) => {
    const body = { when: created, groups: [[about('parcel')]], days: 30, ...draft }
    return (await ada.calls(rules.try, { body })).body
  }
  const running = async (name: string, actions: Action[], stopsOthers = false) =>
    (
      await ada.calls(rules.create, {
        body: { name, active: true, when: created, groups: [[about('parcel')]], actions, stopsOthers },
      })
    ).body
  return { ...company, sales, support, parcel, other, invoice, trying, running }
}

test('a rule that is tried tells what each action would have changed, and where it was so already', async () => {
  const { trying, sales, parcel, other } = await withTickets()
  const tell = await trying({ actions: [transferTo(sales.id), urgent] })
  expect(tell).toMatchObject({ looked: 3, matched: 2, sampled: false })
  expect(tell.examples.map(({ ticket }) => ticket.id)).toEqual(expect.arrayContaining([parcel.id, other.id]))
  expect(tell.effects.map(({ action, would, nothing }) => [action.kind, would, nothing])).toEqual([
    ['transfer', 1, 1],
    ['prioritise', 2, 0],
  ])
})

test('what has happened to a ticket since does not count', async () => {
  const { ada, trying, sales, support, parcel } = await withTickets()
  await ada.calls(tickets.transfer, { params: { id: parcel.id }, body: { departmentId: support.id } })
  await ada.calls(tickets.prioritise, { params: { id: parcel.id }, body: { priority: 'urgent' } })
  const { effects, byDepartment } = await trying({ actions: [transferTo(sales.id), urgent] })
  expect(effects.map(({ would, nothing }) => [would, nothing])).toEqual([
    [1, 1],
    [2, 0],
  ])
  expect(byDepartment.find(({ department }) => department.id === sales.id)?.count).toBe(1)
})

test('rules that want something else of the same tickets are named, and whose word is the last', async () => {
  const { trying, running, sales, support } = await withTickets()
  const first = await running('To Support', [transferTo(support.id)])
  await running('Also to Sales', [transferTo(sales.id)])
  const { conflicts } = await trying({ actions: [transferTo(sales.id)] })
  expect(conflicts).toEqual([
    { rule: { id: first.id, name: 'To Support' }, over: 'department', tickets: 2, wins: 'this' },
  ])
  // In the place of the first rule, the one behind it has the last word.
  const replaced = await trying({ actions: [urgent, transferTo(support.id)], id: first.id })
  expect(replaced.conflicts).toMatchObject([{ rule: { name: 'Also to Sales' }, tickets: 2, wins: 'other' }])
})

test('a rule that stops the others wins although it comes first', async () => {
  const { trying, running, sales, support } = await withTickets()
  await running('To Support', [transferTo(support.id)], true)
  const { conflicts } = await trying({ actions: [transferTo(sales.id)] })
  expect(conflicts).toMatchObject([{ wins: 'other' }])
})

test('a time rule that is tried tells who crossed its line in these days, and on whom it would act at once', async () => {
  const { ada, platform, trying, parcel, other, invoice, opens } = await withTickets()
  const when: When = { kind: 'time', measure: 'older-than', seconds: 3600 }
  const isNew: Condition = { field: 'status', operator: 'any-of', value: ['new'] }
  platform.clock.pass({ hours: 2 })
  // It crossed the line as a new ticket, and was resolved only then.
  await ada.calls(tickets.resolve, { params: { id: parcel.id } })
  await opens('Just now', null)
  const tell = await trying({ when, groups: [[isNew]], actions: [urgent] })
  expect(tell).toMatchObject({ matched: 3, sampled: false })
  expect(tell.examples.map(({ ticket }) => ticket.id).toSorted()).toEqual(
    [parcel.id, other.id, invoice.id].toSorted(),
  )
  platform.clock.pass({ hours: 24 * 10 })
  const later = await trying({ when, groups: [[isNew]], actions: [urgent], days: 5 })
  expect(later.examples.map(({ ticket }) => ticket.id)).not.toContain(parcel.id)
  expect(later.matched).toBe(3)
})

test('a rule that cannot be saved cannot be tried', async () => {
  const { ada } = await withTickets()
  const groups = [[{ field: 'department', operator: 'any-of', value: [9999] }]]
  const { status, body } = await ada.calls(rules.try, {
    body: { when: created, groups, actions: [urgent], days: 30 },
  })
  expect([status, body]).toMatchObject([422, { error: 'conditions_invalid' }])
})
