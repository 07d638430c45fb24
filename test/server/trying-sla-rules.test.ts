import type { Condition, Groups } from '@stoa/contract/conditions'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const about = (...words: string[]): Condition => ({ field: 'subject', operator: 'contains', value: words })
const opened = async () => {
  const company = await openCompany()
  const { ada, ben, dora, platform } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const first = await company.opens('My parcel is late', sales.id)
  platform.clock.pass({ hours: 48 })
  const second = await company.opens('PARCEL broken', support.id)
  const third = await company.opens('An invoice', support.id)
  const trying = (groups: Groups, days = 30) => ada.calls(sla.tryRule, { body: { groups, days } })
  return { ...company, sales, support, first, second, third, trying }
}

test('a rule that is tried tells which tickets of the past days it would have held for, where and when', async () => {
  const { trying, sales, support, first, second } = await opened()
  const { body: trial } = await trying([[about('parcel')]])
  expect(trial).toMatchObject({ looked: 3, of: 3, sampled: false, matched: 2, estimated: 2 })
  expect(trial.byDepartment).toEqual(
    expect.arrayContaining([
      { department: { id: sales.id, name: 'Sales' }, count: 1 },
      { department: { id: support.id, name: 'Support' }, count: 1 },
    ]),
  )
  expect(trial.byDay).toEqual([
    { day: '2026-11-20', count: 1 },
    { day: '2026-11-22', count: 1 },
  ])
  expect(trial.examples.map(({ ticket, group }) => [ticket.id, group])).toEqual([
    [second.id, 0],
    [first.id, 0],
  ])
})

test('the group that held is told, and days that lie further back are left out', async () => {
  const { trying, second, third } = await opened()
  const { body: trial } = await trying([[about('nothing of this')], [about('invoice')], [about('parcel')]], 1)
  expect(trial).toMatchObject({ looked: 2, matched: 2 })
  expect(trial.examples.map(({ ticket, group }) => [ticket.id, group])).toEqual([
    [third.id, 1],
    [second.id, 2],
  ])
})

test('tickets are taken as they were when they came', async () => {
  const { ada, trying, sales, support, first } = await opened()
  await ada.calls(tickets.transfer, { params: { id: first.id }, body: { departmentId: support.id } })
  await ada.calls(tickets.prioritise, { params: { id: first.id }, body: { priority: 'urgent' } })
  const inSales: Condition = { field: 'department', operator: 'any-of', value: [sales.id] }
  const normal: Condition = { field: 'priority', operator: 'any-of', value: ['normal'] }
  const { body: trial } = await trying([[inSales, normal]])
  expect(trial.byDepartment).toEqual([{ department: { id: sales.id, name: 'Sales' }, count: 1 }])
})

test('only who may change SLA rules can try them, and a condition about what is gone is refused', async () => {
  const { key, trying, support } = await opened()
  const outside = await key('agent', [support.id])
  expect((await outside.calls(sla.tryRule, { body: { groups: [], days: 30 } })).status).toBe(403)
  const gone: Condition = { field: 'department', operator: 'any-of', value: [9999] }
  const refused = await trying([[gone]])
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ error: 'conditions_invalid' })
})
