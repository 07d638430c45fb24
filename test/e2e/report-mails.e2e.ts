import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { agents, castPassword } from '@stoa/cast/company'
import { translator } from '@stoa/text/translator'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityProblems, dialogOn } from '../support/browser.ts'
import { startJourney } from '../support/journey.ts'

const wide = { width: 1280, height: 800 }
const narrow = { width: 375, height: 760 }
const looks = [
  { name: 'light', language: 'en', theme: 'light', viewport: wide },
  { name: 'dark', language: 'el', theme: 'dark', viewport: wide },
  { name: 'arabic', language: 'ar', theme: 'light', viewport: wide },
  { name: 'phone', language: 'ru', theme: 'light', viewport: narrow },
] as const

/** Pixels by which a dialog is wider than there is room. */
const tooWide = (page: Page) =>
  page.evaluate(
    `(() => { const dialog = document.querySelector('[role="dialog"]:not([aria-modal="false"])'); return dialog.scrollWidth - dialog.clientWidth })()`,
  ) as Promise<number>

test('a saved report is sent by mail, by keyboard alone; what became of each mail is told, and every look of it fits', async () => {
  const journey = await startJourney({ STOA_OWNER_EMAIL: '', STOA_OWNER_PASSWORD: '' }, ['--demo'])
  while (!journey.stoa.output().includes('Stoa is ready')) {
    expect(journey.stoa.child.exitCode, journey.stoa.output()).toBeNull()
    await pause(100)
  }
  const { page, problems } = await journey.open({ viewport: wide })
  const post = (path: string, data: object) => page.request.post(path, { data })
  await post('/api/sessions/sign-in', { email: agents.ada.email, password: castPassword })
  await post('/api/me/change-preferences', { language: 'en', theme: 'light' })
  const saved = await post('/api/saved-reports', { name: 'Weeks of Support', screen: { by: 'week' } })
  const { id } = (await saved.json()) as { id: number }

  await page.goto(`/reports/saved/${id}`)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const addresses = dialogOn(page).getByRole('textbox', { name: 'Addresses outside' })
  await button('Send by mail').press('Enter')
  await addresses.fill('not an address')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(`document.activeElement.getAttribute('aria-invalid')`)).toBe('true')
  await addresses.fill('chief@elsewhere.test')
  await page.keyboard.press('Enter')
  await dialogOn(page).waitFor({ state: 'detached' })
  await page.getByText('chief@elsewhere.test').waitFor()
  await button('Send now to me').press('Enter')

  const folder = process.env.STOA_SCREENSHOTS
  const found: string[] = []
  const look = async (name: string, what: string) => {
    await page.waitForLoadState('networkidle')
    found.push(...(await accessibilityProblems(page)).map(problem => `${name} ${what}: ${problem}`))
    if (what !== 'page' && (await tooWide(page)) > 0) found.push(`${name} ${what}: too wide`)
    if (folder) await page.screenshot({ path: join(folder, `mails-${name}-${what}.png`) })
  }
  for (const { name, language, theme, viewport } of looks) {
    const t = await translator(language)
    await post('/api/me/change-preferences', { language, theme })
    await page.setViewportSize(viewport)
    await page.goto(`/reports/saved/${id}`)
    await button(t('saved:mail.add')).waitFor()
    await look(name, 'page')
    for (const what of ['add', 'change', 'history'] as const) {
      const opener = button(t(`saved:mail.${what}`))
      await opener.press('Enter')
      await dialogOn(page).waitFor()
      if (what === 'history') await dialogOn(page).getByRole('table').waitFor()
      await look(name, what)
      await page.keyboard.press('Escape')
      await dialogOn(page).waitFor({ state: 'detached' })
      // Whoever closes it is where they were.
      await expect.poll(() => opener.evaluate(node => node.matches(':focus'))).toBe(true)
    }
  }
  expect([...found, ...problems]).toEqual([])
}, 300_000)
