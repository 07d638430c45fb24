import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

const nameOfFocused = (page: Page) =>
  page.evaluate<string>('document.activeElement?.textContent?.trim() || document.activeElement?.ariaLabel')

test('the first screen comes in few files; what opens from it comes afterwards, and is there without a connection', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const { ben } = company
  const sales = await company.department('Sales', [ben.id])
  await company.opens('First', sales.id)
  await company.settle()
  const { page } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  const files: string[] = []
  let underWay = 0
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/assets/')) files.push(pathname.replace(/-[\w-]{8}\.(js|css)$/, '.$1'))
    underWay += 1
  })
  const over = () => {
    underWay -= 1
  }
  page.on('requestfinished', over)
  page.on('requestfailed', over)

  await page.goto('/')
  await page.getByRole('list', { name: 'Tickets' }).getByText('First').first().waitFor()
  const later = ['toaster', 'user-menu-opened', 'look-menu-opened', 'drawer', 'conversation']
  for (const part of later) await expect.poll(() => files).toContain(`/assets/${part}.js`)
  const before = files.slice(0, Math.min(...later.map(part => files.indexOf(`/assets/${part}.js`))))
  expect(before).toContain('/assets/ticket-list.js')
  expect(before.length).toBeLessThan(12)
  // What they need themselves, too: it is asked for when they are there.
  await expect.poll(() => underWay).toBe(0)
  await page.waitForTimeout(500)
  await expect.poll(() => underWay).toBe(0)

  await page.context().setOffline(true)
  const account = page.getByRole('button', { name: /Account menu/ }).first()
  await account.press('Enter')
  await page.getByRole('menuitem', { name: 'My account' }).waitFor()
  await expect.poll(() => nameOfFocused(page)).toBe('My account')
  await page.keyboard.press('Escape')
  await expect.poll(() => nameOfFocused(page)).toMatch(/Account menu/)
  await account.press('ArrowDown')
  await expect.poll(() => nameOfFocused(page)).toBe('My account')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'How the list looks' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Tags' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => nameOfFocused(page)).toBe('How the list looks')
  await page.context().setOffline(false)
})

test('what a button is called appears where one rests on it or comes to it by keys, and goes with the next key', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const sales = await company.department('Sales', [company.ben.id])
  const ticket = await company.opens('First', sales.id)
  await company.settle()
  const { page } = await openOneBrowser(company, 'ben@example.com', passwordOf('Ben'))
  await page.goto(`/tickets/${ticket.id}`)
  const tip = page.locator('[data-tip-popup]')
  const back = page.getByRole('link', { name: 'Back to the list' })
  await back.hover()
  await tip.filter({ hasText: 'Back to the list' }).waitFor()
  await tip.hover()
  await page.getByRole('button', { name: 'More', exact: true }).hover()
  await tip.filter({ hasText: 'More' }).waitFor()
  await page.keyboard.press('Escape')
  await tip.waitFor({ state: 'detached' })

  await page.mouse.move(600, 700)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await back.focus()
  await tip.filter({ hasText: 'Back to the list' }).waitFor()
  await page.keyboard.press('u')
  await page.getByRole('list', { name: 'Tickets' }).waitFor()
  await tip.waitFor({ state: 'detached' })
})
