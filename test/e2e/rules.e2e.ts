import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const chooses = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

/** What the reference walks through: social media to Marketing, assigned to nobody. */
const writesRule = async (page: Page) => {
  await page.goto('/settings/rules')
  await page.getByRole('link', { name: 'New rule' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Ticket routing Marketing')
  await page.getByLabel(/^Note/).fill('Marketing answers social media.')
  await page.getByRole('combobox', { name: 'Add condition' }).click()
  await page.getByRole('option', { name: 'Source', exact: true }).click()
  await page.getByRole('combobox', { name: 'Choose…' }).click()
  for (const source of ['Facebook', 'X (Twitter)', 'Instagram', 'Viber'])
    await page.getByRole('option', { name: source, exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Add action' }).click()
  await page.getByRole('option', { name: 'Transfer or assign', exact: true }).click()
  await chooses(page, 'Department', 'Marketing')
  await chooses(page, 'Assigned to', 'Nobody')
}

test('a new administrator routes social media to Marketing, tries it on history, switches it on, and it acts', async () => {
  const { at, opens, department, ben, modules, problems } = await openSideBySide()
  const support = await department('Support', [ben.id])
  await department('Marketing', [ben.id])
  await opens('Where is my amphora?', support.id, 'nour@example.net', { channel: 'viber' })
  await opens('A mail', support.id, 'eleni@example.net', { channel: 'email' })
  await modules.followers.settle()

  const ada = await at('Ada')
  await writesRule(ada)
  const sentence = ada.getByRole('region', { name: 'The rule in a sentence' })
  expect((await sentence.textContent())?.replace(/[\u2068\u2069]/g, '')).toBe(
    'When a ticket is created and the source is Facebook, X (Twitter), Instagram, or Viber → transfer to Marketing, assigned to nobody',
  )
  await lookAt(ada, 'rule-written')

  await ada.getByRole('button', { name: 'Try it on the last 30 days' }).click()
  await ada.getByText('In the last 30 days it would have acted on 1 ticket, of 2.').waitFor()
  await ada.getByRole('link', { name: 'Where is my amphora?' }).waitFor()
  await lookAt(ada, 'rule-tried')

  await ada.getByRole('checkbox', { name: 'Switch it on at once' }).click()
  await ada.getByRole('button', { name: 'Create', exact: true }).click()
  await ada.getByRole('heading', { name: 'Ticket routing Marketing', level: 1 }).waitFor()

  const ticket = await opens('Do you ship to Crete?', support.id, 'nour@example.net', { channel: 'viber' })
  await modules.followers.settle()
  await ada.goto(`/tickets/${ticket.id}`)
  await ada.getByLabel('Department: Marketing').first().waitFor({ state: 'attached' })
  await ada
    .getByText(/Ticket routing Marketing/)
    .first()
    .waitFor()

  await ada.goto('/settings/rules')
  await ada.getByRole('link', { name: 'acted 1 time' }).click()
  await ada.getByText('Do you ship to Crete?').click()
  await ada.getByText('Group 1 of its conditions held:').waitFor()
  await lookAt(ada, 'rule-explained')
  expect(problems()).toEqual([])
}, 300_000)
