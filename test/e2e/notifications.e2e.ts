import { join } from 'node:path'
import { tickets } from '@stoa/contract/tickets'
import type { CDPSession, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { accessibilityProblems, dialogOn } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

/** Where screenshots go, for whoever names a folder. */
const picture = async (page: Page, name: string) => {
  const folder = process.env.STOA_SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `told-${name}.png`) })
}

/** Gives the worker a push as the browser's push service would, and says what it shows. */
const pushes = async (page: Page, session: CDPSession, payload: object): Promise<string[]> => {
  let registrationId = ''
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registrationId = registrations[0]?.registrationId ?? registrationId
  })
  await session.send('ServiceWorker.enable')
  const { origin } = new URL(page.url())
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await expect.poll(() => registrationId).not.toBe('')
  const data = JSON.stringify(payload)
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  const shown = `navigator.serviceWorker.ready.then(each => each.getNotifications()).then(all => all.map(each => each.title + ': ' + each.body))`
  await expect.poll(() => page.evaluate(shown)).not.toEqual([])
  return page.evaluate(shown)
}

test('an agent is told by the bell, reads by keys, and chooses how to be told', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const { ada, ben } = company
  const sales = await company.department('Sales', [ben.id])
  await company.department('Support', [ben.id])
  const assigned = async (subject: string) => {
    const { id } = await company.opens(subject, sales.id)
    await ada.calls(tickets.assign, { params: { id }, body: { assigneeId: ben.id } })
    await company.settle()
  }
  const { page, problems } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  await company.modules.realtime.start(company.server.server)
  onTestFinished(() => company.modules.realtime.stop())
  await page.goto('/')
  await page.getByRole('button', { name: 'Notifications, nothing unread' }).click()
  const panel = dialogOn(page)
  await panel.getByText('No notifications').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await picture(page, 'empty')
  await page.keyboard.press('Escape')

  await assigned('My card was declined')
  await assigned('A cracked bowl')
  // What comes in is there without a reload.
  const bell = page.getByRole('button', { name: 'Notifications, 2 unread' })
  await bell.waitFor()
  await bell.focus()
  await page.keyboard.press('Enter')
  const lines = panel.getByRole('listitem')
  await lines.filter({ hasText: 'A cracked bowl' }).waitFor()
  expect(await panel.getByRole('heading').allTextContents()).not.toEqual([])
  expect(await accessibilityProblems(page)).toEqual([])
  await picture(page, 'two')
  await lines
    .filter({ hasText: 'My card' })
    .getByRole('button', { name: /Mark as read/ })
    .press('Enter')
  await page
    .getByRole('button', { name: 'Notifications, 1 unread', includeHidden: true })
    .first()
    .waitFor({ state: 'attached' })
  await lines.filter({ hasText: 'A cracked bowl' }).getByRole('link').press('Enter')
  await page.getByRole('heading', { name: 'A cracked bowl' }).waitFor()
  await page.getByRole('button', { name: 'Notifications, nothing unread' }).waitFor()
  await panel.waitFor({ state: 'detached' })

  await page.goto('/me/notifications')
  await page.getByRole('heading', { name: 'What and how' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('switch', { name: 'A new ticket in your department: App' }).press('Space')
  await page.getByRole('switch', { name: /Hold back mail/ }).press('Space')
  await page.getByRole('combobox', { name: 'When' }).click()
  await page.getByRole('option', { name: /Once a day/ }).click()
  await page.getByRole('combobox', { name: 'At what hour' }).waitFor()
  await page.reload()
  await page.getByRole('combobox', { name: 'From' }).waitFor()
  const isOn = await page
    .getByRole('switch', { name: 'A new ticket in your department: App' })
    .getAttribute('aria-checked')
  expect(isOn).toBe('true')
  expect(await accessibilityProblems(page)).toEqual([])
  await picture(page, 'settings')

  // The browser's own push service is out of reach here; what the worker does with a push is not.
  await page.context().grantPermissions(['notifications'])
  await page.evaluate(`navigator.serviceWorker.register('/push-worker.js')`)
  const session = await page.context().newCDPSession(page)
  expect(
    await pushes(page, session, {
      ...{ title: 'Stoa', body: 'Push works on this device.', tag: 'trial', language: 'en' },
      url: '/me/notifications',
    }),
  ).toEqual(['Stoa: Push works on this device.'])
  expect(problems()).toEqual([])
})
