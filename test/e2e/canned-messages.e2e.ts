import { join } from 'node:path'
import { cannedMessages } from '@stoa/contract/canned-messages'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { ownersPassword } from '../../apps/server/src/core/settings/testing.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

const startOffice = async (email = 'ben@example.com', password = passwordOf('Ben')) => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('First', sales.id)
  await company.settle()
  const browser = await openOneBrowser(company, email, password)
  return { company, ticket, ...browser }
}

test('an agent writes a canned message, and puts it into an answer by what is typed', async () => {
  const { ticket, page, problems } = await startOffice()
  await page.goto('/settings/canned-messages')
  await page.getByText('No canned messages yet').waitFor()
  await page.getByRole('link', { name: 'New canned message' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Greeting')
  await page.getByLabel('Shortcut').fill('hi')
  await page.getByRole('textbox', { name: 'Keywords' }).fill('hello,')
  await page.getByRole('textbox', { name: 'Text: Any language' }).click()
  await page.keyboard.type('Good day, ')
  await page.getByText('Insert a variable').click()
  await page.getByRole('option', { name: 'Name of the customer' }).click()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByText('The canned message Greeting is there.').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])

  await page.goto(`/tickets/${ticket.id}`)
  await page.getByRole('heading', { name: 'First' }).waitFor()
  await page.keyboard.press('r')
  const box = page.getByRole('textbox', { name: 'Reply' })
  await box.waitFor()
  await page.keyboard.type('/h')
  await page.getByRole('option', { name: /Greeting/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => box.textContent()).toMatch(/^Good day, Nour\s*$/)

  await page.keyboard.type(' #hel')
  await page.getByRole('option', { name: /Greeting/ }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('option').count()).toBe(0)
  await page.keyboard.press('Control+j')
  await page.getByPlaceholder('Find a canned message').fill('greet')
  await page.getByRole('option', { name: /Greeting/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => box.textContent()).toContain('#hel')
  await expect.poll(async () => (await box.textContent())?.match(/Good day, Nour/g)?.length).toBe(2)
  expect(problems()).toEqual([])

  await page.goto('/settings/canned-messages')
  await page.getByText(/used 2 times/).waitFor()
})

test('its files go along, and a new ticket gets its subject', async () => {
  const { company, page, problems } = await startOffice('ada@example.com', ownersPassword)
  const file = { name: 'prices.txt', mimeType: 'text/plain', buffer: Buffer.from('Oil 12') }
  const uploaded = await page.request.post('/api/attachments', { multipart: { file } })
  const { id } = (await uploaded.json()) as { id: number }
  await company.ada.calls(cannedMessages.create, {
    body: {
      name: 'Prices',
      shortcut: 'prices',
      subject: 'Our prices',
      texts: [{ language: null, html: '<p>Here they are.</p>' }],
      uploadIds: [id],
    },
  })
  await page.goto('/tickets/new')
  await page.getByRole('textbox', { name: 'Message' }).click()
  await page.keyboard.type('/prices')
  await page.getByRole('option', { name: /Prices/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('prices.txt').waitFor()
  await expect.poll(() => page.getByLabel('Subject').inputValue()).toBe('Our prices')
  expect(problems()).toEqual([])
})
