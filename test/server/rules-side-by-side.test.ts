import { rules } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const openSome = async (company: Awaited<ReturnType<typeof openCompany>>, subjects: readonly string[]) => {
  const ids: number[] = []
  for (const subject of subjects) ids.push((await company.opens(subject, null)).id)
  await company.settle()
  const ticketOf = async (id: number) => (await company.ada.calls(tickets.get, { params: { id } })).body
  return Promise.all(ids.map(ticketOf))
}

const runsOf = async (company: Awaited<ReturnType<typeof openCompany>>, id: number) =>
  (await company.ada.calls(rules.runs, { params: { id } })).body.items

const countsOf = async (company: Awaited<ReturnType<typeof openCompany>>, id: number) =>
  (await company.ada.calls(rules.get, { params: { id } })).body.counts

test('of tickets that come together each is treated as if it came alone', async () => {
  const company = await openCompany()
  const first = await company.rule({ actions: [{ kind: 'tag', tags: ['parcel', 'new'] }] })
  await company.rule({
    groups: [[{ field: 'tags', operator: 'any-of', value: ['parcel'] }]],
    actions: [
      { kind: 'prioritise', priority: 'high' },
      { kind: 'note', html: 'About {{ ticket.subject }}' },
    ],
  })
  const woken = await company.rule({
    when: ['priority-changed'],
    actions: [{ kind: 'untag', tags: ['new'] }],
  })

  const opened = await openSome(company, ['One', 'Two', 'Three'])

  expect(opened.map(({ tags, priority }) => [tags, priority])).toEqual(
    [1, 2, 3].map(() => [['parcel'], 'high']),
  )
  expect([await countsOf(company, first.id), await countsOf(company, woken.id)]).toEqual(
    [1, 2].map(() => ({ done: 3, failed: 0, stopped: 0 })),
  )
  for (const { id, subject } of opened) {
    const { items } = (await company.ada.calls(tickets.messages, { params: { id } })).body
    expect(JSON.stringify(items)).toContain(`About ${subject}`)
    const run = (await runsOf(company, first.id)).find(({ ticket }) => ticket.id === id)
    expect(run).toMatchObject({ outcome: 'done', did: [{ outcome: 'done' }] })
  }
})

test('an action that fails on one of tickets that come together leaves no trace there, and the others none of it', async () => {
  const company = await openCompany()
  const { ben, dora } = company
  const sales = await company.department('Sales', [ben.id])
  const before = await company.rule({ actions: [{ kind: 'tag', tags: ['seen'] }] })
  const failing = await company.rule({
    groups: [[{ field: 'subject', operator: 'contains', value: ['Two'] }]],
    actions: [
      { kind: 'prioritise', priority: 'high' },
      { kind: 'transfer', department: sales.id, assignee: dora.id },
    ],
  })
  const behind = await company.rule({ actions: [{ kind: 'tag', tags: ['behind'] }] })

  const opened = await openSome(company, ['One', 'Two', 'Three'])

  expect(opened.map(({ tags }) => tags.toSorted())).toEqual([1, 2, 3].map(() => ['behind', 'seen']))
  expect(opened.map(({ priority, department }) => [priority, department.id === sales.id])).toEqual([
    ['normal', false],
    ['high', false],
    ['normal', false],
  ])
  expect(await runsOf(company, failing.id)).toMatchObject([
    {
      ticket: { id: opened[1]?.id },
      outcome: 'failed',
      did: [{ outcome: 'done' }, { outcome: 'failed', reason: 'assignee_cannot_see_ticket' }],
    },
  ])
  for (const { id } of [before, behind])
    expect(await countsOf(company, id)).toEqual({ done: 3, failed: 0, stopped: 0 })
})

test('a rule that merges takes tickets that come together one after the other', async () => {
  const company = await openCompany()
  const target = await company.opens('Target', null)
  await company.settle()
  await company.rule({
    groups: [[{ field: 'subject', operator: 'contains', value: ['Copy'] }]],
    actions: [{ kind: 'merge', into: target.code }],
  })
  await company.rule({ actions: [{ kind: 'prioritise', priority: 'high' }] })

  const opened = await openSome(company, ['Copy one', 'Other', 'Copy two'])

  expect(opened.map(({ mergedInto }) => mergedInto?.id ?? null)).toEqual([target.id, null, target.id])
  expect(opened[1]?.priority).toBe('high')
})
