import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { ownersPassword } from '../../apps/server/src/core/settings/testing.ts'
import { accessibilityProblems, dialogOn, openBrowser, openPage } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { openOAuthProvider } from '../support/oauth-provider.ts'

const appFolder = join(import.meta.dirname, '../../apps/agent/dist')

/** Ada in her browser at a server that knows of a provider of tokens. */
const start = async () => {
  const provider = await openOAuthProvider()
  const { server, platform, modules } = await openCompany(appFolder, provider.providers)
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  await modules.realtime.start(server.server)
  onTestFinished(() => modules.realtime.stop())
  platform.config.publicUrl = url
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no Chromium; set STOA_CHROMIUM to where one is.')
  onTestFinished(() => browser.close())
  const { page } = await openPage(browser, { baseURL: url })
  await page.goto('/')
  await page.getByLabel('E-mail address').fill('ada@example.com')
  await page.getByLabel('Password', { exact: true }).fill(ownersPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
  await page.goto('/settings/mail')
  return { page, provider, platform, modules }
}

const look = async (page: Page, name: string) => {
  const folder = process.env.STOA_SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

test('an administrator registers Stoa, connects an account on the provider’s page, and again when that is taken back', async () => {
  const { page, provider, platform, modules } = await start()
  await page.getByRole('button', { name: 'Registration with Google' }).click()
  const registration = dialogOn(page)
  expect(await registration.getByLabel('Redirect URI').inputValue()).toMatch(/\/settings\/mail\/connected$/)
  await registration.getByRole('button', { name: 'Save' }).click()
  await registration.getByText('Enter the client secret.').waitFor()
  await registration.getByLabel('Client ID').fill(provider.clientId)
  await registration.getByLabel('Client secret').fill(provider.clientSecret)
  await look(page, 'oauth-registration')
  expect(await accessibilityProblems(page)).toEqual([])
  await registration.getByRole('button', { name: 'Save' }).click()
  await page.getByText(provider.clientId).waitFor()

  await page.getByRole('button', { name: 'Add an account' }).click()
  const dialog = dialogOn(page)
  await dialog.getByLabel('Sender address').fill('help@olive.example')
  await dialog.getByLabel('Signs in with').click()
  await page.getByRole('option', { name: 'Google' }).click()
  expect(await dialog.getByLabel('Password', { exact: true }).count()).toBe(0)
  await dialog.getByLabel('Server name').fill('smtp.evil.example')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.getByText('This server does not belong to the provider').waitFor()
  await look(page, 'oauth-form')
  await dialog.getByLabel('Server name').fill('127.0.0.1')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('Not connected yet').waitFor()
  await look(page, 'oauth-not-connected')

  await page.getByRole('button', { name: 'Connect with Google' }).click()
  await page.getByText('Stoa may now read and send the mail of help@olive.example.').waitFor()
  await look(page, 'oauth-done')
  await page.getByRole('link', { name: 'To the mail settings' }).click()
  await page.getByText(/Connected with Google/).scrollIntoViewIfNeeded()
  await look(page, 'oauth-connected')

  provider.revoke()
  platform.clock.pass({ hours: 2 })
  await modules.housekeeping.round()
  await page.reload()
  await page.getByText('Token has been expired or revoked').waitFor()
  await page.getByText('No mail goes out by').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  const row = page.getByText('Token has been expired or revoked')
  await row.scrollIntoViewIfNeeded()
  await look(page, 'oauth-refused')
  await page.setViewportSize({ width: 375, height: 760 })
  await row.scrollIntoViewIfNeeded()
  await look(page, 'oauth-refused-phone')
  await page.setViewportSize({ width: 1280, height: 800 })

  provider.refusesConsent()
  await page.getByRole('button', { name: 'Connect again' }).click()
  await page.getByRole('heading', { name: 'Not connected' }).waitFor()
  await page.getByText('access_denied').waitFor()
  await look(page, 'oauth-denied')
})
