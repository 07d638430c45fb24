import { readFile } from 'node:fs/promises'
import { tickets } from '@stoa/contract/tickets'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dialogOn } from '../support/browser.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const rowNames = (page: Page) => page.locator('tbody th').allTextContents()
/** The number in a row and column, as it stands there. */
const numberIn = async (page: Page, row: string, column: string) => {
  const heads = await page.locator('thead th button').allTextContents()
  const line = page.locator('tr', { has: page.locator('th[scope=row]', { hasText: row }) })
  return line
    .locator('td')
    .nth(heads.indexOf(column) - 1)
    .textContent()
}

test('who runs a department reads its report, sees what is behind a number, and takes the numbers along', async () => {
  const world = await openSideBySide()
  const { at, ben, sia, dora, opens, department, modules, passes } = world
  const repairs = await world.repairs()
  const sales = await department('Sales', [dora.id])
  const replies = (who: typeof ben, id: number) =>
    who.browser.calls(tickets.reply, { params: { id }, body: { text: 'We are on it.' } })

  // Monday and Tuesday at work: Ben is quick, Sia takes her time, and Sales is none of their business.
  const leak = await opens('The tap drips', repairs.id)
  const heat = await opens('No heating', repairs.id)
  await opens('A price', sales.id)
  await passes({ minutes: 5 })
  await replies(ben, leak.id)
  await passes({ minutes: 55 })
  await replies(sia, heat.id)
  await passes({ hours: 24 })
  const lift = await opens('The lift stands still', repairs.id)
  await passes({ minutes: 10 })
  await replies(ben, lift.id)
  await modules.followers.settle()

  const bens = await at('Ben')
  await bens.goto('/')
  await bens.getByRole('link', { name: 'Reports', exact: true }).click()
  await bens.getByRole('heading', { name: 'Reports', level: 1 }).waitFor()
  await bens.getByRole('grid').waitFor()
  expect(await rowNames(bens)).toEqual(['Repairs'])
  expect(await numberIn(bens, 'Repairs', 'Answers')).toBe('3')
  expect(await numberIn(bens, 'Repairs', 'New answer avg. time')).toBe('25m')
  expect(await numberIn(bens, 'Repairs', 'Chat avg. time')).toBe('–')
  await lookAt(bens, 'report')

  // Another period and another breakdown stand in the address, so that they can be sent to somebody.
  await choose(bens, 'Period', 'Today')
  await bens.waitForURL(/period=today/)
  await bens.getByRole('button', { name: /^Repairs, Answers: 1\./ }).waitFor()
  await choose(bens, 'Period', 'This month')
  await choose(bens, 'By', 'Agent')
  await bens.getByRole('rowheader', { name: 'Sia' }).waitFor()
  expect(await rowNames(bens)).toEqual(expect.arrayContaining(['Ben', 'Sia']))
  await bens.reload()
  await bens.getByRole('rowheader', { name: 'Sia' }).waitFor()

  // A press on a head sorts, and draws that column; whoever has no value stays last.
  const head = bens.getByRole('columnheader', { name: 'New answer avg. time' }).getByRole('button')
  await head.click()
  await bens.waitForURL(/sort=-new-answer-time/)
  await expect.poll(async () => (await rowNames(bens)).slice(0, 2)).toEqual(['Sia', 'Ben'])
  await head.click()
  await expect.poll(async () => (await rowNames(bens)).slice(0, 2)).toEqual(['Ben', 'Sia'])
  await bens.getByText('How long it took on average from a ticket becoming new').first().waitFor()
  await choose(bens, 'Shown in the chart', 'Answers')

  // All kinds of chart, by keyboard alone.
  await bens.getByRole('radio', { name: 'Area' }).focus()
  await lookAt(bens, 'report-area')
  for (const kind of ['Lines', 'Bars', 'Pie']) {
    await bens.keyboard.press('ArrowRight')
    await bens.getByRole('radio', { name: kind, checked: true }).waitFor()
    await bens.waitForURL(new RegExp(`chart=${{ Lines: 'line', Bars: 'bar', Pie: 'pie' }[kind]}`))
    await lookAt(bens, `report-${kind.toLowerCase()}`)
  }
  const legend = bens.getByRole('list', { name: 'What the chart shows' })
  await legend.getByRole('button', { name: /^Sia/, pressed: true }).press('Space')
  await legend.getByRole('button', { name: /^Sia/, pressed: false }).waitFor()
  await bens.getByRole('radio', { name: 'Lines' }).click()
  await bens.getByRole('slider').press('End')
  expect(await bens.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/Nov 24.*Ben 1/)

  // The arrow keys lead through the numbers; Enter shows what one is made of.
  await bens.getByRole('button', { name: /^Ben, Answers: 2\./ }).press('Enter')
  await dialogOn(bens)
    .getByRole('link', { name: /The lift stands still/ })
    .waitFor()
  await dialogOn(bens)
    .getByRole('link', { name: /The tap drips/ })
    .waitFor()
  expect(await dialogOn(bens).getByRole('link').count()).toBe(2)
  await lookAt(bens, 'report-behind')
  await bens.keyboard.press('Escape')
  await dialogOn(bens).waitFor({ state: 'detached' })
  await expect.poll(() => bens.evaluate('document.activeElement.ariaLabel')).toMatch(/^Ben, Answers/)
  await bens.keyboard.press('ArrowRight')
  expect(await bens.evaluate('document.activeElement.ariaLabel')).toMatch(/^Ben, New answer avg\. time/)

  // The file has the numbers of the page.
  const downloading = bens.waitForEvent('download')
  await bens.getByRole('link', { name: 'CSV' }).click()
  const file = await readFile(await (await downloading).path(), 'utf8')
  const [heads = [], ...lines] = file
    .replace('\ufeff', '')
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(','))
  const bensLine = lines.find(line => line.includes('Ben')) ?? []
  expect(bensLine[heads.indexOf('Answers')]).toBe(await numberIn(bens, 'Ben', 'Answers'))
  expect(bensLine[heads.findIndex(each => each.startsWith('New answer avg. time'))]).toBe('450')
  expect(await numberIn(bens, 'Ben', 'New answer avg. time')).toBe('7m 30s')

  // Of many rows those in sight are drawn, and the keys lead through all of them.
  await bens.goto('/reports?by=day&from=2026-01-01&to=2026-11-24')
  const grid = bens.getByRole('grid')
  await grid.waitFor()
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(328 + 2))
  expect(await bens.locator('tbody tr').count()).toBeLessThan(100)
  await bens.getByRole('columnheader').first().getByRole('button').focus()
  for (let presses = 0; presses < 33; presses++) await bens.keyboard.press('PageDown')
  await bens.keyboard.press('ArrowUp')
  await expect.poll(() => bens.evaluate('document.activeElement.textContent')).toMatch(/Nov 24, 2026/)
  await lookAt(bens, 'report-many-days')
  expect(await bens.locator('tbody tr').count()).toBeLessThan(100)

  // What is compared says with which days.
  await bens.goto('/reports?period=today&compare=true')
  await bens.getByText('Compared with Nov 23, 2026').waitFor()

  // Nothing in a period says so, and leads on.
  await bens.goto('/reports?from=2026-01-01&to=2026-01-31')
  await bens.getByText('Nothing happened in this period').waitFor()
  await lookAt(bens, 'report-empty')
  await bens.getByRole('button', { name: 'Show this year' }).click()
  await bens.getByRole('grid').waitFor()

  // Whoever runs no department has no entry to it, and is told so at its address.
  const theos = await at('Theo')
  await theos.goto('/reports')
  await theos.getByText('These reports are for others').waitFor()
  expect(await theos.getByRole('link', { name: 'Reports', exact: true }).count()).toBe(0)
  await lookAt(theos, 'report-refused')
  expect(world.problems()).toEqual([])
})
