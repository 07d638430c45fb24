import { join } from 'node:path'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { accessibilityProblems } from '../support/browser.ts'
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
})

test('a ticket that is begun waits among the drafts, an answer for later among what is scheduled, and a colleague goes on with a shared one', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('First', sales.id)
  await company.settle()
  const params = { id: ticket.id }
  await company.ada.calls(tickets.saveDraft, {
    params,
    body: { kind: 'reply', html: '<p>Written by Ada</p>', shared: true },
  })
  const { page } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  await page.goto('/tickets/new')
  await page.getByRole('textbox', { name: 'Subject' }).fill('Our offer')
  await page.getByRole('textbox', { name: 'Message' }).fill('Dear Lee')
  await page.getByText('Draft saved').waitFor()
  await page.getByRole('link', { name: /Drafts/ }).click()
  await page.getByText('Dear Lee').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Message' }).getByText('Dear Lee').waitFor()
  expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('Our offer')
  await page.goto('/drafts')
  await page.getByRole('button', { name: 'Throw away the draft: Our offer' }).click()
  await page.getByRole('button', { name: 'Throw away', exact: true }).click()
  await page.getByText('Nothing is begun').waitFor()

  await page.goto(`/tickets/${ticket.id}`)
  await page.getByText(/^Draft by/).click()
  await page.getByRole('button', { name: 'Go on with it' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).getByText('Written by Ada').waitFor()

  const sendAt = company.platform.clock.now().add({ hours: 15 }).toString()
  await company.ben.browser.calls(tickets.reply, { params, body: { text: 'Good morning.', sendAt } })
  await company.settle()
  await page.goto('/drafts')
  await page.getByRole('link', { name: /Scheduled/ }).click()
  await page.getByText('Good morning.').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Change the time: First' }).click()
  await page.getByRole('dialog', { name: 'When?' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take back: First' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).getByText('Good morning.').waitFor()
  await page.goto('/scheduled')
  await page.getByText('Nothing waits for its time').waitFor()
})
