import { join } from 'node:path'
import { ratingReports } from '@stoa/contract/rating-reports'
import { spentTimes } from '@stoa/contract/spent-times'
import { expect, test } from 'vitest'
import { ownersPassword } from '../../apps/server/src/core/settings/testing.ts'
import { comingEvents } from '../../apps/server/src/outlets/reports/coming-events.ts'
import { record } from '../../apps/server/src/platform/events/record.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { accessibilityProblems } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'
import { openOneBrowser } from '../support/one-browser.ts'

test('an agent writes down time by keys, corrects it, takes a removal back, and finds it in the report', async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const { ada, ben, platform } = company
  // The form writes down the browser's day, which may not lie ahead of the server's.
  platform.clock.pass(platform.clock.now().until(Temporal.Now.instant()))
  const sales = await company.department('Sales', [ben.id])
  const ticket = await company.opens('A price', sales.id)
  await company.settle()
  const { page, problems } = await openOneBrowser(company, 'ada@example.com', ownersPassword)
  await page.setViewportSize({ width: 1400, height: 900 })

  await page.goto(`/tickets/${ticket.id}`)
  const panel = page.getByRole('region', { name: 'Time spent' })
  const add = panel.getByRole('button', { name: 'Add time' })
  await add.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('1 h 25 m')
  await page.getByRole('textbox', { name: /^Note/ }).fill('Phoned the bank')
  await page.keyboard.press('Enter')
  await panel.getByText('1h 25m in all').waitFor()
  await panel.getByRole('button', { name: /^Correct 1h 25m/ }).click()
  await page.getByRole('textbox', { name: 'Time' }).fill('soon')
  await page.keyboard.press('Enter')
  await page.getByText('Write minutes, such as 25, or 1 h 30 m; a day at most').waitFor()
  await page.getByRole('textbox', { name: 'Time' }).fill('40')
  await page.keyboard.press('Enter')
  await panel.getByText('40m in all').waitFor()
  await page.getByText(/corrected time spent from 1h 25m to 40m/).waitFor()
  await panel.getByRole('button', { name: /^Remove 40m/ }).click()
  await panel.getByText('40m').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await panel.getByText('40m in all').waitFor()
  expect(await accessibilityProblems(page)).toEqual([])

  await ben.browser.calls(spentTimes.add, { params: { id: ticket.id }, body: { minutes: 90 } })
  await page.goto('/reports/time')
  await page.getByRole('heading', { name: 'Totals' }).waitFor()
  await page.getByRole('cell', { name: '2h 10m' }).waitFor()
  await page
    .getByRole('link', { name: /A price/ })
    .first()
    .waitFor()
  expect(await accessibilityProblems(page)).toEqual([])

  await page.goto('/reports/ratings')
  await page.getByText(/Ratings come with the satisfaction channel/).waitFor()
  await write(platform, { kind: 'contact', id: 1 }, act =>
    record(
      act,
      comingEvents,
      'rating.given',
      { rating: 'good', agentId: ben.id, comment: 'Kind' },
      ticket.id,
    ),
  )
  await company.settle()
  expect((await ada.calls(ratingReports.list)).body.items).toHaveLength(1)
  await page.reload()
  await page.getByRole('cell', { name: 'Kind' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  expect(problems()).toEqual([])
})
