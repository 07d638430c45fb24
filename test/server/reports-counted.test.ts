import { reports } from '@stoa/contract/reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { customerWrites } from '../support/customer-writes.ts'

const openedCompany = async () => {
  const company = await openCompany()
  const { ben, dora } = company
  const sales = await company.department('Sales', [ben.id, dora.id])
  const support = await company.department('Support', [ben.id, dora.id])
  // A form on a web site brings in what customers write.
  const form = await company.key('owner')
  const writes = async (subject: string, departmentId = sales.id, tags: string[] = []) => {
    const contact = { email: 'nour@example.net', name: 'Nour' }
    const body = { subject, departmentId, text: 'Please help.', contact, channel: 'form' as const, tags }
    return (await form.calls(tickets.open, { body })).body
  }
  return {
    ...company,
    sales,
    support,
    writes,
    pass: (minutes: number) => company.platform.clock.pass({ minutes }),
  }
}

const replies = (who: Company['ben'], id: number, resolve = false) =>
  who.browser.calls(tickets.reply, { params: { id }, body: { text: 'Here you are.', resolve } })

/** What a report says, a line for each row, of all that is not 0. */
const reported = async ({ ada, settle }: Company, by: 'department' | 'agent' | 'tag') => {
  await settle()
  const { rows } = (
    await ada.calls({ ...reports.get, path: `/api/reports?from=2026-11-20&to=2026-11-21&zone=UTC&by=${by}` })
  ).body
  return Object.fromEntries(
    rows.map(({ name, key, values }) => [
      name ?? key,
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 0 && value !== null)),
    ]),
  )
}

test('an afternoon of two departments is told by department, agent and tag as somebody with a pencil would', async () => {
  const company = await openedCompany()
  const { ada, ben, dora, sales, support, writes, pass } = company
  const card = await writes('My card', sales.id, ['VIP'])
  const price = await writes('A price')
  pass(20)
  await replies(ben, card.id)
  pass(10)
  await customerWrites(company, card)
  // Dora takes the second one to Support, answers it there and is done with it.
  await dora.browser.calls(tickets.transfer, {
    params: { id: price.id },
    body: { departmentId: support.id, assigneeId: dora.id },
  })
  await replies(dora, price.id, true)
  await dora.browser.calls(tickets.note, { params: { id: price.id }, body: { text: 'Paid by invoice' } })
  pass(15)
  await ben.browser.calls(tickets.tag, { params: { id: card.id }, body: { tag: 'Refund' } })
  await replies(dora, card.id)
  await ada.calls(tickets.resolve, { params: { id: card.id } })

  // No level keeps hours here, so all time counts in both means.
  expect(await reported(company, 'department')).toEqual({
    Sales: {
      answers: 2,
      'new-answer-time': 1200,
      'new-answer-business-time': 1200,
      'open-answer-time': 900,
      'open-answer-business-time': 900,
      'incoming-messages': 3,
      'created-tickets': 2,
      'resolved-tickets': 1,
      'first-resolve-time': 2700,
      'first-resolve-business-time': 2700,
    },
    Support: {
      answers: 1,
      'new-answer-time': 1800,
      'new-answer-business-time': 1800,
      'resolved-tickets': 1,
      notes: 1,
      'first-assign-time': 1800,
      'first-assign-business-time': 1800,
      'first-resolve-time': 1800,
      'first-resolve-business-time': 1800,
    },
  })
  expect(await reported(company, 'agent')).toMatchObject({
    Ben: { answers: 1, 'new-answer-time': 1200 },
    Dora: { answers: 2, 'new-answer-time': 1800, 'open-answer-time': 900, 'resolved-tickets': 1, notes: 1 },
    Ada: { 'resolved-tickets': 1 },
  })
  expect(await reported(company, 'tag')).toEqual({
    VIP: {
      answers: 2,
      'new-answer-time': 1200,
      'new-answer-business-time': 1200,
      'open-answer-time': 900,
      'open-answer-business-time': 900,
      'incoming-messages': 2,
      'created-tickets': 1,
      'resolved-tickets': 1,
      'first-resolve-time': 2700,
      'first-resolve-business-time': 2700,
    },
    Refund: {
      answers: 1,
      'open-answer-time': 900,
      'open-answer-business-time': 900,
      'resolved-tickets': 1,
      'first-resolve-time': 2700,
      'first-resolve-business-time': 2700,
    },
  })
})

test('a ticket that turns out to be spam is taken back, and counts again when it was none', async () => {
  const company = await openedCompany()
  const { ada, writes } = company
  const { id } = await writes('Buy now')
  const counts = { 'created-tickets': 1, 'incoming-messages': 1 }
  expect(await reported(company, 'department')).toEqual({ Sales: counts })

  await ada.calls(tickets.markSpam, { params: { id } })
  expect(await reported(company, 'department')).toEqual({})
  await ada.calls(tickets.unmarkSpam, { params: { id } })
  expect(await reported(company, 'department')).toEqual({ Sales: counts })
  await ada.calls(tickets.delete, { params: { id } })
  expect(await reported(company, 'department')).toEqual({ Sales: counts })
})

test('what a rule routes came in where it was put, and what a rule answers after an agent’s act is that agent’s answer', async () => {
  const company = await openedCompany()
  const { ben, support, writes } = company
  await company.rule({
    name: 'Routing',
    actions: [
      { kind: 'transfer', department: support.id, assignee: 'nobody' },
      { kind: 'tag', tags: ['Routed'] },
    ],
  })
  await company.rule({
    name: 'Tell the customer',
    when: ['ticket-assigned'],
    actions: [{ kind: 'answer', html: '<p>Ben has it now.</p>', keepStatus: true }],
  })
  const { id } = await writes('Where is it?')
  await company.settle()
  await ben.browser.calls(tickets.assign, { params: { id }, body: { assigneeId: ben.id } })

  expect(await reported(company, 'department')).toEqual({
    Support: { answers: 1, 'incoming-messages': 1, 'created-tickets': 1 },
  })
  expect(await reported(company, 'agent')).toMatchObject({ Ben: { answers: 1 } })
  expect(await reported(company, 'tag')).toMatchObject({ Routed: { answers: 1, 'created-tickets': 1 } })
})

test('merging two tickets counts nothing, and what was counted stays', async () => {
  const company = await openedCompany()
  const { ada, writes } = company
  const [first, second] = [await writes('My card'), await writes('My card again')]
  const before = await reported(company, 'department')
  await ada.calls(tickets.merge, { params: { id: second.id }, body: { intoCode: first.code } })
  expect(await reported(company, 'department')).toEqual(before)
  expect(before).toEqual({ Sales: { 'incoming-messages': 2, 'created-tickets': 2 } })
})
