import { join } from 'node:path'
import { test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

test('what is written, and the files with it, outlive a reload; also while the server cannot be reached', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('First', sales.id)
  await company.settle()
  const { page } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const box = page.getByRole('textbox', { name: 'Reply' })

  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('heading', { name: 'First' }).waitFor()
  await page.keyboard.press('r')
  await box.waitFor()
  const file = { name: 'prices.txt', mimeType: 'text/plain', buffer: Buffer.from('Oil 12') }
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByText('prices.txt', { exact: true }).waitFor()
  await page.getByText('Draft saved').waitFor()
  await page.reload()
  await page.getByText('prices.txt', { exact: true }).waitFor()

  const saving = /\/draft$/
  await page.route(saving, route => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await box.click()
  await page.keyboard.type('While away')
  await page.getByRole('alert').filter({ hasText: /draft/i }).waitFor()
  await page.reload()
  await box.getByText('While away').waitFor()
  await page.unroute(saving)
  await page.getByText('Draft saved').waitFor()
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await box.getByText('While away').waitFor()
  await page.getByText('prices.txt', { exact: true }).waitFor()
}, 120_000)
