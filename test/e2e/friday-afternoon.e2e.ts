import { join } from 'node:path'
import { businessHours, type Week } from '@stoa/contract/business-hours'
import { departments } from '@stoa/contract/departments'
import { sla } from '@stoa/contract/sla'
import { expect, onTestFinished, test } from 'vitest'
import { ownersPassword } from '../../apps/server/src/core/settings/testing.ts'
import { accessibilityProblems, openBrowser, openPage } from '../support/browser.ts'
import { openCompany } from '../support/company.ts'

const day = [{ from: '09:00', to: '17:00' }]
const mondayToFriday: Week = {
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: [],
  sunday: [],
}

/** Sales of Ada's company promises a first answer within two business hours, Monday to Friday from nine to five in Athens. */
const openSales = async () => {
  const company = await openCompany(join(import.meta.dirname, '../../apps/agent/dist'))
  const { ada, ben } = company
  const { body: hours } = await ada.calls(businessHours.create, {
    body: { name: 'Office', timeZone: 'Europe/Athens', week: mondayToFriday, exceptions: [] },
  })
  const sales = await company.department('Sales', [ben.id])
  const params = { id: sales.id }
  await ada.calls(departments.configure, { params, body: { calendarId: hours.id } })
  const { body: level } = await ada.calls(sla.createLevel, {
    body: {
      name: 'Two hours',
      calendarId: null,
      warnBefore: 0,
      targets: [{ metric: 'first_answer', priority: null, seconds: 7200 }],
    },
  })
  await ada.calls(sla.setDepartmentLevel, { params, body: { levelId: level.id } })
  return { ...company, sales }
}

test('a ticket of Friday 16:00 with two business hours is due on Monday 10:00, one hour old on Monday 9:00, and shown so', async () => {
  const { platform, server, sales, opens, settle } = await openSales()
  const now = () => platform.clock.now().toZonedDateTimeISO('Europe/Athens')
  platform.clock.pass(now().until(Temporal.ZonedDateTime.from('2026-11-20T16:00[Europe/Athens]')))
  const ticket = await opens('Price of forty vases', sales.id)
  await settle()

  const url = await server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  if (!browser) throw new Error('There is no Chromium; set STOA_CHROMIUM to where one is.')
  onTestFinished(() => browser.close())
  const { page, close } = await openPage(browser, { baseURL: url })
  onTestFinished(close)
  const look = async () => {
    await page.clock.setFixedTime(platform.clock.now().epochMilliseconds)
    await page.goto(`/tickets/${ticket.id}`)
    const clock = page.getByRole('article', { name: 'First answer' }).filter({ visible: true })
    await clock.first().waitFor()
    return clock.first().textContent()
  }
  await page.request.post('/api/sessions/sign-in', {
    data: { email: 'ada@example.com', password: ownersPassword },
  })

  const onFriday = await look()
  expect(onFriday).toContain('Due Mon, Nov 23, 10:00')
  expect(onFriday).toContain('0m of 2h')

  platform.clock.pass(now().until(Temporal.ZonedDateTime.from('2026-11-23T09:00[Europe/Athens]')))
  const onMonday = await look()
  expect(onMonday).toContain('Due Mon, Nov 23, 10:00')
  expect(onMonday).toContain('1h of 2h')
  expect(await accessibilityProblems(page)).toEqual([])
  const folder = process.env.STOA_SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, 'friday-afternoon.png') })
})
