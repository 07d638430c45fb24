import { customFields } from '@stoa/contract/custom-fields'
import { myself } from '@stoa/contract/people'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

/** Three tickets in Sales; the first is promised gold and has the number of an order. */
const desk = async () => {
  const company = await openCompany()
  const { ada, ben, opens, department, settle } = company
  const sales = await department('Sales', [ben.id])
  const first = await opens('First', sales.id)
  await opens('Second', sales.id)
  const defines = async (name: string) =>
    (await ada.calls(customFields.create, { body: { subject: 'ticket', kind: 'text', name } })).body
  const order = await defines('Order')
  const colour = await defines('Colour')
  const { body: level } = await ada.calls(sla.createLevel, {
    body: { name: 'Gold', calendarId: null, warnBefore: 0, targets: [] },
  })
  const params = { id: first.id }
  await ada.calls(sla.changeTicketLevel, { params, body: { levelId: level.id } })
  const values = [
    { fieldId: order.id, value: 'A-7' },
    { fieldId: colour.id, value: 'red' },
  ]
  await ben.browser.calls(tickets.setFields, { params, body: { values } })
  await settle()
  return { ...company, order, colour, level }
}

test('a list tells the SLA level and custom fields of each ticket where they are asked for', async () => {
  const { ben, order, level } = await desk()
  const { items } = (
    await ben.browser.calls(tickets.list, { query: { columns: `level,field:${order.id},code` } })
  ).body
  expect(items.map(({ subject, level, fields }) => ({ subject, level, fields }))).toEqual([
    { subject: 'Second', level: null, fields: [] },
    {
      subject: 'First',
      level: { id: level.id, name: 'Gold' },
      fields: [{ fieldId: order.id, value: 'A-7' }],
    },
  ])

  const [unasked] = (await ben.browser.calls(tickets.list, { query: {} })).body.items
  expect(unasked).not.toHaveProperty('level')
  expect(unasked).not.toHaveProperty('fields')
})

test('a view tells them too, and nothing of a field that is switched off', async () => {
  const { ada, ben, order, colour } = await desk()
  const { body: view } = await ben.browser.calls(views.create, { body: { name: 'All', groups: [] } })
  const columns = `field:${order.id},field:${colour.id}`
  const fieldsInView = async () =>
    (await ben.browser.calls(views.tickets, { params: { id: view.id }, query: { columns } })).body.items.map(
      ({ fields }) => fields?.map(({ value }) => value),
    )
  expect(await fieldsInView()).toEqual([[], ['A-7', 'red']])
  await ada.calls(customFields.change, { params: { id: order.id }, body: { active: false } })
  expect(await fieldsInView()).toEqual([[], ['red']])
})

test('an agent keeps custom fields among the columns of their lists', async () => {
  const { ben, order } = await desk()
  const listColumns = ['priority', 'level', `field:${order.id}`] as const
  const { body } = await ben.browser.calls(myself.changePreferences, { body: { listColumns } })
  expect(body.listColumns).toEqual(listColumns)
  const refused = await ben.browser.calls(myself.changePreferences, { body: { listColumns: ['field:0'] } })
  expect(refused.status).toBe(400)
})
