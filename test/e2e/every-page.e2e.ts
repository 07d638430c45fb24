import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { agents, castPassword } from '@stoa/cast/company'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityProblems } from '../support/browser.ts'
import { startJourney } from '../support/journey.ts'

const pages = {
  list: '/?status=all',
  ticketBoard: '/?as=board',
  overdue: '/?status=overdue',
  newTicket: '/tickets/new',
  drafts: '/drafts',
  scheduled: '/scheduled',
  firstSteps: '/first-steps',
  ticket: '/tickets/3',
  department: '/settings/departments/2',
  departmentMembers: '/settings/departments/2?part=members',
  departmentMail: '/settings/departments/2?part=mail',
  departmentHours: '/settings/departments/2?part=hours',
  distribution: '/settings/departments/2?part=distribution',
  search: '/search?q=order',
  searchStart: '/search',
  departments: '/settings/departments',
  people: '/settings/people',
  person: '/settings/people/3',
  views: '/views',
  newView: '/views/new',
  massActs: '/mass-acts',
  contacts: '/contacts',
  contactsFound: '/contacts?q=a',
  contact: '/contacts/1',
  printedTicket: '/tickets/1/print',
  duplicates: '/contacts/duplicates',
  contactImports: '/contacts/import',
  companies: '/companies',
  customerCompany: '/companies/1',
  contactGroups: '/settings/contact-groups',
  quarantine: '/quarantine',
  customFields: '/settings/fields',
  board: '/availability',
  reports: '/reports?by=day&compare=true',
  slaReport: '/reports/sla',
  slaLog: '/reports/sla-log',
  lifecycle: '/reports/lifecycle',
  timeReport: '/reports/time',
  ratings: '/reports/ratings',
  loadReport: '/reports/load',
  overview: '/reports/overview',
  myReport: '/reports/mine',
  wallboard: '/wallboard',
  onlineReport: '/reports/availability',
  reportsPie: '/reports?chart=pie&metric=created-tickets',
  savedReports: '/reports/saved',
  savedReport: '/reports/saved/1',
  goals: '/goals',
  newGoal: '/goals/new',
  businessHours: '/settings/business-hours',
  newCalendar: '/settings/business-hours/new',
  rules: '/settings/rules',
  timeRules: '/settings/rules?kind=time',
  newRule: '/settings/rules/new?template=social',
  newTimeRule: '/settings/rules/new?kind=time&template=escalate',
  sla: '/settings/sla',
  macros: '/settings/macros',
  newMacro: '/settings/macros/new?example=thank',
  cannedMessages: '/settings/canned-messages',
  newCannedMessage: '/settings/canned-messages/new',
  requests: '/settings/requests',
  mail: '/settings/mail',
  mailConnected: '/settings/mail/connected?error=access_denied&error_description=The+user+said+no&state=x',
  templates: '/settings/templates?kind=out_of_hours',
  keys: '/settings/api-keys',
  company: '/settings/company',
  failures: '/settings/failures',
  guide: '/settings/guide',
  audit: '/settings/audit',
  me: '/me',
  notifications: '/me/notifications',
  nothing: '/no-such-page',
}

const looks = [
  { name: 'light', language: 'en', theme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', language: 'lt', theme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'arabic', language: 'ar', theme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'phone', language: 'ru', theme: 'light', viewport: { width: 375, height: 760 } },
  { name: 'phone-arabic-dark', language: 'ar', theme: 'dark', viewport: { width: 375, height: 760 } },
] as const

/** Pixels by which the page, or what stands in it, is wider than there is room; what scrolls sideways is broken on a phone. */
const sidewaysScroll = (page: Page) =>
  page.evaluate(
    `Math.max(...[document.scrollingElement, document.querySelector('main')].map(each => each.scrollWidth - each.clientWidth))`,
  ) as Promise<number>

/** The company at work, with what nobody in it has made yet. */
const startCompany = async () => {
  const journey = await startJourney({ STOA_OWNER_EMAIL: '', STOA_OWNER_PASSWORD: '' }, ['--demo'])
  while (!journey.stoa.output().includes('Stoa is ready')) {
    expect(journey.stoa.child.exitCode, journey.stoa.output()).toBeNull()
    await pause(100)
  }
  return journey
}

test.for(looks)(
  'every page, full of a company at work, is accessible and fits: $name',
  { timeout: 600_000 },
  async ({ name, language, theme, viewport }) => {
    const journey = await startCompany()
    const { page, problems, close } = await journey.open({ viewport })
    const post = (path: string, data: object) => page.request.post(path, { data })
    await post('/api/sessions/sign-in', { email: agents.ada.email, password: castPassword })
    await post('/api/me/change-preferences', { language, theme })
    await post('/api/saved-reports', { name: 'Weeks of Support', screen: { by: 'week' } })
    const found: string[] = []
    for (const [title, path] of Object.entries(pages)) {
      await page.goto(path)
      await page.locator('main').waitFor()
      await page.waitForLoadState('networkidle')
      const wider = await sidewaysScroll(page)
      if (wider > 0) found.push(`${title}: ${wider} pixels too wide`)
      found.push(...(await accessibilityProblems(page)).map(problem => `${title}: ${problem}`))
      const folder = process.env.STOA_SCREENSHOTS
      if (folder) await page.screenshot({ path: join(folder, `${name}-${title}.png`) })
    }
    await close()
    expect([...found, ...problems]).toEqual([])
  },
)
