import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { becomesTrue } from '../support/becomes-true.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

test('an agent makes a macro of one’s own from an example, and runs it by keys on one ticket and on three', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const subjects = ['First', 'Second', 'Third', 'Fourth']
  for (const subject of subjects) await company.opens(subject, sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))

  await page.goto('/')
  await page.getByRole('button', { name: 'Account menu' }).first().click()
  await page.getByRole('menuitem', { name: 'Macros' }).click()
  await page.getByRole('link', { name: /Mine, and urgent/ }).click()
  await page.getByText('Only you will see it.').waitFor()
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByText('The macro Mine, and urgent is there.').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])

  const run = async () => {
    await page.keyboard.press('m')
    await page.getByPlaceholder('Find a macro').fill('urgent')
    await page.getByRole('option', { name: 'Mine, and urgent' }).waitFor()
    await page.keyboard.press('Enter')
  }
  await page.goto('/')
  await page.getByRole('list', { name: 'Tickets' }).getByRole('link', { name: /First/ }).click()

  await page.getByRole('heading', { name: 'First' }).waitFor()
  await run()
  await page.getByText('Mine, and urgent: done.').waitFor()
  await page.getByText(/ran the macro/).waitFor()

  await page.goto('/')
  await page.getByRole('link', { name: /Second/ }).waitFor()
  for (let row = 0; row < 3; row += 1) {
    await page.keyboard.press('j')
    await becomesTrue(page, 'document.activeElement.id.startsWith("ticket-")')
    await page.keyboard.press('x')
    await page.getByText(`${row + 1} selected`).waitFor()
  }
  expect(await accessibilityProblems(page)).toEqual([])
  await run()
  await page.getByText('Mine, and urgent: done on', { exact: false }).waitFor()
  expect(problems()).toEqual([])
})
