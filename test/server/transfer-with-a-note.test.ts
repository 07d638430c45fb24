import { departments } from '@stoa/contract/departments'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

test('a ticket is transferred with a note for those who get it, and what is being written to the customer stays', async () => {
  const { ada, ben, department, opens } = await openCompany()
  const sales = await department('Sales', [ben.id])
  const support = await department('Support', [])
  const { id } = await opens('The lift stands still', sales.id)
  const on = { params: { id } }
  await ben.browser.calls(tickets.saveDraft, {
    ...on,
    body: { kind: 'reply', html: '<p>Good day</p>', attachmentIds: [], addressed: null },
  })
  const note = '  The customer calls at noon.\nIt is the blue one. '
  const { status } = await ben.browser.calls(tickets.transfer, {
    ...on,
    body: { departmentId: support.id, note },
  })
  expect(status).toBe(200)
  const { body } = await ada.calls(tickets.messages, { ...on, query: {} })
  expect(body.items.map(({ kind, text }) => [kind, text])).toContainEqual([
    'note',
    'The customer calls at noon.\nIt is the blue one.',
  ])
  const { body: timeline } = await ada.calls(tickets.timeline, { ...on, query: {} })
  expect(timeline.items.map(({ name }) => name)).toContain('ticket.transferred')
  await ada.calls(departments.addMember, { params: { id: support.id }, body: { userId: ben.id } })
  expect((await ben.browser.calls(tickets.draft, on)).body.html).toBe('<p>Good day</p>')
})

test('a transfer that fails leaves no note', async () => {
  const { ada, ben, department, opens } = await openCompany()
  const sales = await department('Sales', [ben.id])
  const { id } = await opens('The lift stands still', sales.id)
  const on = { params: { id } }
  const body = { departmentId: 999, note: 'Please look' }
  expect((await ben.browser.calls(tickets.transfer, { ...on, body })).body).toMatchObject({
    error: 'department_unknown',
  })
  const { body: messages } = await ada.calls(tickets.messages, { ...on, query: {} })
  expect(messages.items.filter(({ kind }) => kind === 'note')).toEqual([])
})
