import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { becomesTrue } from '../support/becomes-true.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

const built = join(import.meta.dirname, '../../apps/agent/dist')

test('a mouse reaches what is beyond an edge, is heard while a dialog fades, and rows open where they are pressed', async () => {
  const company = await openCompany(built)
  const sales = await company.department('Sales', [company.ben.id, company.eve.id])
  for (const subject of ['First', 'Second']) await company.opens(subject, sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'eve@example.com', passwordOf('Eve'))
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.goto('/')
  await page.getByRole('link', { name: /Second/ }).waitFor()

  // The wheel goes along the statuses, and back.
  const statuses = page.getByRole('navigation', { name: 'Status' })
  const scrolled = () => statuses.evaluate(line => line.scrollLeft)
  await expect.poll(scrolled).toBe(0)
  await statuses.hover()
  await page.mouse.wheel(0, 2000)
  await statuses.getByRole('link', { name: 'Deleted' }).click()
  await page.getByRole('link', { name: /Second/ }).waitFor({ state: 'hidden' })
  await statuses.hover()
  await page.mouse.wheel(0, -2000)
  await expect.poll(scrolled).toBe(0)
  await statuses.getByRole('link', { name: 'Waiting' }).click()

  // What is below a dialog is pressed as soon as it has been left.
  await page.getByRole('link', { name: /Second/ }).click()
  const back = await page.getByRole('link', { name: 'Back to the list' }).boundingBox()
  await page.getByRole('button', { name: 'Department: Sales' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.mouse.click((back?.x ?? 0) + 8, (back?.y ?? 0) + 8)
  await page.getByRole('link', { name: /First, please/ }).waitFor()

  // A press beside the name opens the contact, too.
  await page.getByRole('link', { name: 'Contacts' }).click()
  await page.getByRole('cell', { name: 'nour@example.net' }).click()
  await page.getByRole('heading', { name: 'Nour' }).waitFor()
  expect(problems()).toEqual([])
})

test('known people are offered as recipients, chosen by key or mouse, and nothing that was typed is lost', async () => {
  const company = await openCompany(built)
  const sales = await company.department('Sales', [company.ben.id])
  await company.opens('First', sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const { keyboard } = page
  const to = page.getByRole('combobox', { name: 'To', exact: true })
  const offered = page.getByRole('option', { name: 'Nour' })
  await page.goto('/tickets/new')
  await to.waitFor()
  await to.fill('boss@elsewhere.example, no')
  await offered.and(page.locator('[data-highlighted]')).waitFor()
  await keyboard.press('Enter')
  await expect.poll(() => to.inputValue()).toBe('boss@elsewhere.example, nour@example.net, ')
  await to.fill('nour')
  await offered.click()
  await expect.poll(() => to.inputValue()).toBe('nour@example.net, ')

  // Escape closes what is offered, then leaves the field; it empties nothing.
  await to.fill('no')
  await offered.waitFor()
  await keyboard.press('Escape')
  await offered.waitFor({ state: 'hidden' })
  await keyboard.press('Escape')
  await becomesTrue(page, `document.activeElement?.tagName !== 'INPUT'`)
  expect(await to.inputValue()).toBe('no')

  // Of a whole address nobody else is marked: Enter leaves it as it is.
  await to.fill('noor@example.net')
  await offered.waitFor()
  await keyboard.press('Enter')
  expect(await to.inputValue()).toBe('noor@example.net')
  expect(problems()).toEqual([])
})
