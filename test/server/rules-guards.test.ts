import { rules } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

const hasTag = (value: string) => ({ field: 'tags', operator: 'any-of', value: [value] })
const tag = (value: string) => ({ kind: 'tag' as const, tags: [value] })

const outcomes = async ({ ada }: Company, id: number) =>
  (await ada.calls(rules.ofTicket, { params: { id } })).body.items
    .map(({ rule, outcome, stopped }) => [rule.name, stopped ?? outcome])
    .toReversed()

test('a chain of rules that wake each other ends at the eighth, and everybody can see where', async () => {
  const company = await openCompany()
  for (let step = 1; step <= 12; step++)
    await company.rule({
      name: `${step}`,
      when: ['tags-changed'],
      groups: [[hasTag(`step ${step}`), { field: 'tags', operator: 'none-of', value: [`step ${step + 1}`] }]],
      actions: [tag(`step ${step + 1}`)],
    })
  // Each wakes the one before it in the order, so that every step is an event of its own.
  for (const { id } of (await company.ada.calls(rules.list)).body.items)
    await company.ada.calls(rules.move, { params: { id }, body: { position: 1 } })
  const { id } = await company.opens('Hello', null)
  await company.ada.calls(tickets.tag, { params: { id }, body: { tag: 'step 1' } })
  await company.settle()

  expect(await outcomes(company, id)).toEqual([
    ...['1', '2', '3', '4', '5', '6', '7', '8'].map(name => [name, 'done']),
    ['9', 'too-deep'],
  ])
  const { items } = (await company.ada.calls(tickets.timeline, { params: { id } })).body
  expect(items.at(-1)).toMatchObject({ name: 'rule.stopped', data: { reason: 'too-deep' } })
})

test('a rule acts thirty times an hour on one ticket, is stopped visibly, and acts again later', async () => {
  const company = await openCompany()
  const { ada, platform } = company
  await company.rule({
    name: 'Noter',
    when: ['priority-changed'],
    actions: [{ kind: 'note', html: 'Noted' }],
  })
  const { id } = await company.opens('Hello', null)
  const other = await company.opens('Other', null)
  const changes = async (ticketId: number, times: number) => {
    for (let time = 0; time < times; time++) {
      const body = { priority: time % 2 === 0 ? ('urgent' as const) : ('low' as const) }
      await ada.calls(tickets.prioritise, { params: { id: ticketId }, body })
    }
    await company.settle()
  }
  const counts = async () =>
    (await ada.calls(rules.list)).body.items.map(rule => [rule.counts.done, rule.counts.stopped])

  await changes(id, 32)
  expect(await counts()).toEqual([[30, 2]])
  expect((await outcomes(company, id)).at(-1)).toEqual(['Noter', 'too-often'])
  await changes(other.id, 1)
  expect(await counts()).toEqual([[31, 2]])

  platform.clock.pass({ hours: 1 })
  await changes(id, 1)
  expect((await outcomes(company, id)).at(-1)).toEqual(['Noter', 'done'])
})
