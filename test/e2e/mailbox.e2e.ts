import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { accessibilityProblems, dialogOn } from '../support/browser.ts'
import { customerAt } from '../support/customer.ts'
import { startDovecot } from '../support/dovecot.ts'
import { startJourney } from '../support/journey.ts'
import { owner } from '../support/stoa-process.ts'

const signsIn = async (page: Page) => {
  await page.goto('/')
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel('Password', { exact: true }).fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor()
}

const mail = (subject: string) =>
  [
    'From: Jonas Petraitis <jonas@example.net>',
    'To: support@olive.example',
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(' ', '-')}@example.net>`,
    'Date: Mon, 23 Nov 2026 12:00:00 +0000',
    '',
    'Laba diena, where is my parcel?',
    '',
  ].join('\r\n')

test('mail in an IMAP mailbox appears by itself, and stays unread there for everybody else', async () => {
  const { open } = await startJourney()
  const dovecot = await startDovecot()
  onTestFinished(() => dovecot.stop())
  await dovecot.deliver(mail('Written long ago'))
  const { page, problems } = await open()
  await signsIn(page)

  await page.goto('/settings/mail')
  await page.getByRole('button', { name: 'Add a mailbox' }).click()
  const dialog = dialogOn(page)
  await dialog.getByLabel('E-mail address').fill('support@olive.example')
  await dialog.getByLabel('User name').fill(dovecot.username)
  await dialog.getByLabel('Password', { exact: true }).fill(dovecot.password)
  await dialog.getByLabel('Server name').fill(dovecot.host)
  await dialog.getByLabel('Port', { exact: true }).fill(String(dovecot.port))
  await dialog.getByLabel('Encryption').click()
  await page.getByRole('option', { name: /None/ }).click()
  await dialog.getByRole('button', { name: 'Test' }).click()
  await dialog.getByText('It works. The server said:').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await dialog.getByRole('button', { name: /^(Save|Add)$/ }).click()
  await page.getByText('Connected').waitFor()

  await page.goto('/')
  await page.getByText('Your first tickets come by mail').waitFor()
  await dovecot.deliver(mail('Where is my parcel'))
  await page.getByRole('link', { name: /Where is my parcel/ }).waitFor()
  expect(await page.getByText('Written long ago').count()).toBe(0)

  const client = await dovecot.client()
  await client.mailboxOpen('INBOX', { readOnly: true })
  expect(await client.search({ seen: true })).toEqual([])
  expect(problems.filter(each => !/status of 401/.test(each))).toEqual([])
})

test('what arrives while the line is cut is there when it comes back, without reloading', async () => {
  const { stoa, open } = await startJourney()
  const { page } = await open()
  await signsIn(page)
  await page.getByText('Your first tickets come by mail').waitFor()
  const jonas = customerAt(stoa.smtpPort, { name: 'Jonas', address: 'jonas@example.net' })

  await page.context().setOffline(true)
  await jonas.writes({ to: 'help@example.com', subject: 'Sent into the dark', text: 'Hello?' })
  await new Promise(resolve => setTimeout(resolve, 1500))
  expect(await page.getByText('Sent into the dark').count()).toBe(0)

  await page.context().setOffline(false)
  await page.getByRole('link', { name: /Sent into the dark/ }).waitFor()
})
