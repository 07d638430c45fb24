import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

const seen = async ({ ada }: Company, id: number) => (await ada.calls(tickets.get, { params: { id } })).body

const transfersOnTag = (company: Company, department: number | 'same', assignee: string | number) =>
  company.rule({
    when: ['tags-changed'],
    groups: [[{ field: 'tags', operator: 'any-of', value: ['move'] }]],
    actions: [{ kind: 'transfer', department, assignee }],
  })

const moves = async (company: Company, id: number) => {
  await company.ada.calls(tickets.tag, { params: { id }, body: { tag: 'move' } })
  await company.settle()
  const { department, assignee } = await seen(company, id)
  return [department?.name, assignee?.name ?? null]
}

test('a rule gives a ticket to the agent who answered last, where that agent works there', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  await transfersOnTag(company, sales.id, 'last-agent')
  const answered = await company.opens('Answered by Ben', sales.id)
  await company.ben.browser.calls(tickets.reply, { params: { id: answered.id }, body: { text: 'Hello' } })
  await company.ada.calls(tickets.assign, { params: { id: answered.id }, body: { assigneeId: null } })
  const elsewhere = await company.opens('Answered by Dora, who is not in Sales', support.id)
  await company.dora.browser.calls(tickets.reply, { params: { id: elsewhere.id }, body: { text: 'Hello' } })
  const untouched = await company.opens('Nobody answered', support.id)

  expect(await moves(company, answered.id)).toEqual(['Sales', 'Ben'])
  expect(await moves(company, elsewhere.id)).toEqual(['Sales', null])
  expect(await moves(company, untouched.id)).toEqual(['Sales', null])
})

test('"same" keeps the department, and the assignee where that agent may see the ticket', async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  await company.department('Support', [company.dora.id])
  await transfersOnTag(company, 'same', company.ben.id)
  const one = await company.opens('One', sales.id)
  expect(await moves(company, one.id)).toEqual(['Sales', 'Ben'])

  const other = await openCompany()
  const there = await other.department('There', [other.ben.id])
  const with_ = await other.department('Both', [other.ben.id, other.dora.id])
  await transfersOnTag(other, with_.id, 'same')
  const stays = await other.opens('Stays with Ben', there.id)
  await other.ada.calls(tickets.assign, { params: { id: stays.id }, body: { assigneeId: other.ben.id } })
  expect(await moves(other, stays.id)).toEqual(['Both', 'Ben'])
})

test('a rule postpones a ticket and gives it another SLA level', async () => {
  const company = await openCompany()
  const { ada, platform } = company
  const { body: level } = await ada.calls(sla.createLevel, {
    body: {
      name: 'Gold',
      calendarId: null,
      warnBefore: 0,
      targets: [{ metric: 'first_answer', priority: null, seconds: 3_600 }],
    },
  })
  await company.rule({
    actions: [
      { kind: 'change-sla-level', levelId: level.id },
      { kind: 'postpone', for: 7_200 },
    ],
  })
  const { id } = await company.opens('Later', null)
  await company.settle()

  const ticket = await seen(company, id)
  expect(ticket.status).toBe('postponed')
  expect(ticket.postponedUntil).toBe(platform.clock.now().add({ hours: 2 }).toString())
  expect((await ada.calls(sla.clocks, { params: { id } })).body.level).toMatchObject({ name: 'Gold' })
  expect((await ada.calls(tickets.timeline, { params: { id } })).body.items.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sla.level-changed', 'ticket.postponed', 'rule.fired']),
  )
})
