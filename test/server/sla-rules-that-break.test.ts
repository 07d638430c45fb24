import { users } from '@stoa/contract/people'
import { sla } from '@stoa/contract/sla'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

const levelOf = async ({ ada }: Company, name: string) => {
  const targets = [{ metric: 'first_answer' as const, priority: null, seconds: 3_600 }]
  const body = { name, calendarId: null, warnBefore: 0, targets }
  return (await ada.calls(sla.createLevel, { body })).body
}

test('an SLA rule that names somebody who works here no more is skipped, says so, and chooses again when they are back', async () => {
  const company = await openCompany()
  const { ada, ben } = company
  const gold = await levelOf(company, 'Gold')
  const plain = await levelOf(company, 'Plain')
  const support = await company.department('Support', [])
  const rule = (levelId: number, groups: { field: string; operator: string; value: number[] }[][]) =>
    ada.calls(sla.createRule, { body: { name: `Level ${levelId}`, levelId, groups } })
  expect((await rule(gold.id, [[{ field: 'assignee', operator: 'none-of', value: [ben.id] }]])).status).toBe(
    200,
  )
  expect((await rule(plain.id, [])).status).toBe(200)
  const levelChosen = async () => {
    const { id } = await company.opens('Hello', support.id)
    await company.settle()
    return (await ada.calls(sla.clocks, { params: { id } })).body.level?.name
  }
  const broken = async () =>
    (await ada.calls(sla.rules)).body.items.map(each =>
      each.broken.map(({ group, problem }) => [group, problem]),
    )

  expect(await levelChosen()).toBe('Gold')
  expect(await broken()).toEqual([[], []])

  await ada.calls(users.deactivate, { params: { id: ben.id } })
  expect(await levelChosen()).toBe('Plain')
  expect(await broken()).toEqual([[[0, 'person-gone']], []])

  await ada.calls(users.reactivate, { params: { id: ben.id } })
  expect(await levelChosen()).toBe('Gold')
  expect(await broken()).toEqual([[], []])
})
