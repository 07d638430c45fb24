import { join } from 'node:path'
import { departments } from '@stoa/contract/departments'
import type { DepartmentRole } from '@stoa/contract/permissions'
import { sla } from '@stoa/contract/sla'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { joins, passwordOf } from '../../apps/server/src/core/people/testing.ts'
import { ownersPassword } from '../../apps/server/src/core/settings/testing.ts'
import { accessibilityProblems, openBrowser, openPage } from './browser.ts'
import { openCompany } from './company.ts'

const mondayMorning = Temporal.ZonedDateTime.from('2026-11-23T10:00[Europe/Athens]')

/**
 * Ada's company on a Monday morning, with Sia and Theo besides Ben and Dora, and a browser for whoever comes `at` it. Followers
 * and the socket run, so the screens follow along; the clock passes when it is told to, and so does what is done each second.
 */
export const openSideBySide = async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const { ada, ben, dora, modules, platform, server } = company
  const sia = await joins(server, ada, 'Sia')
  const theo = await joins(server, ada, 'Theo')
  platform.clock.pass(platform.clock.now().until(mondayMorning.toInstant()))
  const { body: level } = await ada.calls(sla.createLevel, {
    body: {
      name: 'Two hours',
      calendarId: null,
      warnBefore: 0,
      targets: [{ metric: 'first_answer', priority: null, seconds: 7200 }],
    },
  })

  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  await modules.followers.start()
  await modules.realtime.start(server.server)
  onTestFinished(async () => {
    await modules.realtime.stop()
    await modules.followers.stop()
  })
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no Chromium; set STOA_CHROMIUM to where one is.')
  onTestFinished(() => browser.close())
  const pages: Page[] = []
  const found: string[][] = []
  const folder = process.env.STOA_SCREENSHOTS
  // What the pages showed at the end, for whoever names a folder.
  if (folder)
    onTestFinished(async () => {
      for (const [n, page] of pages.entries()) await page.screenshot({ path: join(folder, `page-${n}.png`) })
    })
  const setClock = (page: Page) => page.clock.setFixedTime(platform.clock.now().epochMilliseconds)

  return {
    ...company,
    sia,
    theo,
    level,
    /** What went wrong in any of the browsers; a refusal (422) is an answer, and that frames of mails run no scripts is wanted. */
    problems: () => found.flat().filter(each => !/status of 422|^Blocked script execution/.test(each)),
    /** A browser in which that person is signed in; nothing is open yet. */
    async at(name: 'Ada' | 'Ben' | 'Dora' | 'Sia' | 'Theo') {
      const { page, problems } = await openPage(browser, { baseURL: url })
      const email = `${name.toLowerCase()}@example.com`
      const password = name === 'Ada' ? ownersPassword : passwordOf(name)
      const answer = await page.request.post('/api/sessions/sign-in', { data: { email, password } })
      expect(answer.status()).toBe(200)
      await setClock(page)
      pages.push(page)
      found.push(problems)
      return page
    },
    /** Time passes for everybody; whoever has the app open is seen, as by the beat that it sends. */
    async passes(duration: Temporal.DurationLike) {
      await modules.followers.settle()
      platform.clock.pass(duration)
      for (const page of pages) {
        await setClock(page)
        const beat = page.waitForResponse('**/api/me/beat')
        await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
        await beat
      }
      await modules.clockwork.round()
      await modules.followers.settle()
      // The second after: what was held at that moment, and so passed over, gets its turn.
      await modules.clockwork.round()
    },
    /** Repairs, where everybody is what the first test makes them by hand. */
    async repairs() {
      const repairs = await company.department('Repairs', [ben.id, dora.id, sia.id, theo.id])
      const params = { id: repairs.id }
      const roles: [{ id: number }, DepartmentRole][] = [
        [ben, 'manager'],
        [dora, 'reader'],
        [sia, 'supervisor'],
        [theo, 'solver'],
      ]
      for (const [{ id: userId }, role] of roles)
        await ada.calls(departments.changeMemberRole, { params, body: { userId, role } })
      await ada.calls(sla.setDepartmentLevel, { params, body: { levelId: level.id } })
      return repairs
    },
  }
}

/** What is new on a page is looked at: by axe, and by whoever names a folder for the pictures. */
export const lookAt = async (page: Page, title: string) => {
  const folder = process.env.STOA_SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `departments-${title}.png`) })
  // While a list closes, what is behind it is neither hidden nor there yet.
  await expect
    .poll(async () => [title, await accessibilityProblems(page)], { timeout: 30_000 })
    .toEqual([title, []])
}
