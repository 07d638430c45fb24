import { smtpAccounts } from '@stoa/contract/mail'
import { expect, onTestFinished, test } from 'vitest'
import { dialogOn } from '../support/browser.ts'
import { startMailHost } from '../support/mail-host.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const bill = { name: 'bill.txt', mimeType: 'text/plain', buffer: Buffer.from('Oil 12') }
const terms = { name: 'terms.txt', mimeType: 'text/plain', buffer: Buffer.from('None') }

test('a new mail that is taken back is a draft again: at once, and from its line later, also after the form was left', async () => {
  const { ada, at, department, problems, settle } = await openSideBySide()
  const host = await startMailHost()
  onTestFinished(host.close)
  await department('Sales', [], ['sales@help.example.com'])
  const server = { host: '127.0.0.1', port: host.port, security: 'none' as const, username: '', password: '' }
  await ada.calls(smtpAccounts.create, {
    body: { name: 'Out', fromName: 'Olive', fromAddress: 'sales@help.example.com', ...server },
  })
  const page = await at('Ada')
  const form = {
    to: page.getByRole('combobox', { name: 'To', exact: true }),
    subject: page.getByRole('textbox', { name: 'Subject' }),
    text: page.getByRole('textbox', { name: 'Message', exact: true }),
  }
  const stands = async () => {
    await expect.poll(() => form.subject.inputValue()).toBe('Your order')
    expect(await form.to.inputValue()).toBe('nour@customer.example')
    expect(await form.text.textContent()).toBe('It is here.')
    const names = page.getByRole('listitem').filter({ hasText: /\.txt/ })
    expect((await names.allTextContents()).map(text => /\w+\.txt/.exec(text)?.[0])).toEqual([
      'terms.txt',
      'bill.txt',
    ])
  }
  const send = async () => {
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.waitForURL(/\/tickets\/\d+/)
  }

  await page.goto('/tickets/new')
  await form.to.fill('nour@customer.example')
  await form.subject.fill('Your order')
  await form.text.fill('It is here.')
  for (const file of [terms, bill]) await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('bill.txt').waitFor()
  await send()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.waitForURL(/\/tickets\/new\?draft=taken-back-\d+/)
  await stands()
  await lookAt(page, 'taken-back-at-once')

  await send()
  await settle()
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.waitForURL(/\/tickets\/new\?draft=taken-back-\d+/)
  await stands()
  await page.goto('/drafts')
  await page.getByText('Continue', { exact: true }).click()
  await stands()
  expect(await dialogOn(page).count()).toBe(0)
  expect(host.received).toEqual([])
  expect(problems()).toEqual([])
})
