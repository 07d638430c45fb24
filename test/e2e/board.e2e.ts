import { departments } from '@stoa/contract/departments'
import { tickets } from '@stoa/contract/tickets'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const column = (page: Page, name: string) => page.getByRole('region', { name })
const card = (page: Page, name: string, subject: string | RegExp) =>
  column(page, name).getByRole('link', { name: subject })
/** What has the focus, in its own words. */
const focused = (page: Page) => page.evaluate('document.activeElement.textContent') as Promise<string>

test('tickets stand on a board by status, and are moved by hand, by keyboard and by menu', async () => {
  const { ada, at, ben, department, opens, problems } = await openSideBySide()
  const sales = await department('Sales', [ben.id])
  const order = await opens('Where is my order?', sales.id, 'nour@example.net', { tags: ['order', 'late'] })
  await opens(
    'A subject that goes on and on, as if whoever wrote it had no place for the letter itself',
    sales.id,
  )
  const invoice = await opens('Invoice is wrong', sales.id)
  await opens('Thank you', sales.id)
  await ada.calls(tickets.prioritise, { params: { id: order.id }, body: { priority: 'urgent' } })
  await ada.calls(tickets.assign, { params: { id: invoice.id }, body: { assigneeId: ben.id } })
  // It was answered once, so it is open and not new.
  for (const act of [tickets.markAnswered, tickets.resolve, tickets.reopen])
    await ada.calls(act, { params: { id: invoice.id }, body: {} })
  const page = await at('Ben')
  await page.goto('/')
  await page.getByRole('link', { name: 'Board by status' }).click()
  await card(page, 'New', /Where is my order/).waitFor()
  await column(page, 'New').getByText('3', { exact: true }).waitFor()
  await lookAt(page, 'board')

  // By hand; what a column cannot take says why while the card is above it.
  await card(page, 'Open', /Invoice/).dragTo(column(page, 'Resolved'))
  await card(page, 'Resolved', /Invoice/).waitFor()
  await page.getByText('Moved to “Resolved”.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await card(page, 'Open', /Invoice/).waitFor()
  await card(page, 'Open', /Invoice/).hover()
  await page.mouse.down()
  await column(page, 'New').hover()
  await column(page, 'New').hover()
  await page.getByText('New is only what nobody has answered yet.').waitFor()
  await lookAt(page, 'board-dragging')
  await page.mouse.up()

  // By the keys of a ticket; the focus goes to the card that took its place.
  await card(page, 'New', /Where is my order/).focus()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: 'Postpone until' }).waitFor()
  await lookAt(page, 'board-postpone')
  await page.getByRole('button', { name: /For 2 days/ }).press('Enter')
  await card(page, 'Postponed', /Where is my order/).waitFor()
  await expect.poll(() => focused(page)).toMatch(/A subject that goes on|Thank you/)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focused(page)).toContain('Invoice')
  await page.keyboard.press('w')
  await card(page, 'Answered', /Invoice/).waitFor()
  // Nothing is left in that column: its name has the focus, and arrows lead on from there.
  await expect.poll(() => focused(page)).toContain('Open')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focused(page)).toContain('Invoice')

  // By the menu; what was only marked as answered goes back. The newest of what was said comes first.
  await page.keyboard.press('m')
  await page.getByRole('menuitem', { name: 'Open' }).waitFor()
  expect(await page.getByText('An answered ticket opens by itself').count()).toBe(0)
  await lookAt(page, 'board-menu')
  await page.getByRole('menuitem', { name: 'Postponed' }).press('Enter')
  await page.getByRole('button', { name: /For 1 hour/ }).press('Enter')
  await card(page, 'Postponed', /Invoice/).waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await card(page, 'Answered', /Invoice/).waitFor()

  // Live, and back from a ticket to its card.
  await opens('One more thing', sales.id)
  await card(page, 'New', 'One more thing').waitFor()
  await card(page, 'Postponed', /Where is my order/).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Where is my order?' }).waitFor()
  await page.keyboard.press('u')
  await expect.poll(() => focused(page)).toContain('Where is my order?')

  // Who may only read learns so.
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: 'reader' },
  })
  await page.reload()
  await card(page, 'Answered', /Invoice/).focus()
  await page.keyboard.press('e')
  await page.getByText('You do not have permission to do this.').waitFor()

  // A look into a ticket, where the mouse rests and by key. It takes no focus and asks for nothing that its row has not asked for.
  await page.goto('/?status=all')
  const asked: string[] = []
  page.on('request', request => {
    if (/\/messages/.test(request.url())) asked.push(new URL(request.url()).pathname)
  })
  const preview = page.getByRole('group', { name: /^Preview/ })
  await page.getByRole('link', { name: /Thank you/ }).hover()
  await preview.getByText('Thank you, please help.').waitFor()
  await lookAt(page, 'preview')
  await page.getByRole('link', { name: /One more thing/ }).hover()
  await preview.getByText('One more thing, please help.').waitFor()
  expect(await preview.count()).toBe(1)
  expect(asked.length).toBe(new Set(asked).size)
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await preview.waitFor()
  const first = await preview.getAttribute('aria-label')
  await page.keyboard.press('j')
  await expect.poll(() => preview.getAttribute('aria-label')).not.toBe(first)
  expect(await page.evaluate('document.activeElement.id')).toMatch(/^ticket-/)

  for (const [language, theme, width] of [
    ['ar', 'light', 1280],
    ['en', 'dark', 1280],
    ['ru', 'light', 375],
    ['ar', 'dark', 375],
  ] as const) {
    await page.request.post('/api/me/change-preferences', { data: { language, theme } })
    await page.setViewportSize({ width, height: 760 })
    await page.goto('/?status=all')
    await page.locator('a[id^="ticket-"]').first().focus()
    await page.keyboard.press('v')
    await page.locator('article').first().waitFor()
    await lookAt(page, `preview-${language}-${theme}-${width}`)
    await page.goto('/?as=board')
    await page.locator('[data-card]').first().waitFor()
    await lookAt(page, `board-${language}-${theme}-${width}`)
  }
  expect(problems()).toEqual([])
})
