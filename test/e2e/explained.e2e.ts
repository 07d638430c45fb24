import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ownersPassword } from '../../apps/server/src/core/settings/testing.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { type Company, openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

const tagged = (operator: string) => ({ field: 'tags', operator, value: ['x'] })
const whenTagsChange = ['tags-changed'] as const

/** Two rules that answer each other, one that nothing comes of, and one that calls where nobody may. */
const withRules = async (company: Company) => {
  const marked = { field: 'subject', operator: 'contains', value: ['loop'] }
  await company.rule({
    name: 'Take x away',
    when: whenTagsChange,
    groups: [[tagged('any-of')]],
    actions: [{ kind: 'untag', tags: ['x'] }],
  })
  await company.rule({
    name: 'Put x there',
    when: whenTagsChange,
    groups: [[tagged('none-of'), marked]],
    actions: [{ kind: 'tag', tags: ['x'] }],
  })
  await company.rule({
    name: 'Join them',
    groups: [[marked]],
    actions: [{ kind: 'merge', into: 'NO-SUCH-CODE' }],
  })
  await company.rule({
    name: 'Tell the warehouse',
    groups: [[marked]],
    actions: [{ kind: 'request', method: 'POST', url: 'http://10.0.5.7/hook', headers: [], body: '' }],
  })
}

const asksWhy = async (page: Page, sentence: string) => {
  const line = page.locator('div', { has: page.getByText(sentence) }).last()
  await line.getByRole('button', { name: 'Why?' }).click()
}

test('a ticket explains what rules did: a loop that was stopped, an action that failed, a request that was refused', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  await withRules(company)
  const ticket = await company.opens('A loop of two rules', null)
  await company.settle()
  const { page, url, problems } = await openOneBrowser(company, 'ada@example.com', ownersPassword)
  await page.request.post(`/api/tickets/${ticket.id}/tag`, { data: { tag: 'x' }, headers: { origin: url } })
  await company.settle()

  await page.goto(`/tickets/${ticket.id}`)
  await asksWhy(page, 'was stopped')
  await page.getByText('It was stopped: it had acted on this ticket already').waitFor()
  await page.getByText('Group 1 of its conditions held:').first().waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await asksWhy(page, 'Join them')
  await page.getByText('What it did:').first().waitFor()
  await page
    .getByRole('link', { name: /Open the rule/ })
    .first()
    .waitFor()

  await page.goto('/settings/requests')
  await page.getByText('The address leads into a private network, so nothing was sent.').waitFor()
  await page.getByText('STOA_REQUEST_NETWORKS=10.0.5.0/24').waitFor()
  expect(problems()).toEqual([])
})
