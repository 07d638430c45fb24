import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dialogOn } from '../support/browser.ts'
import { lookAt, openSideBySide } from '../support/side-by-side.ts'

const holidays = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Olive & Co//Holidays//EN',
  'BEGIN:VEVENT',
  'UID:harvest@example.com',
  'DTSTAMP:20260101T000000Z',
  'DTSTART;VALUE=DATE:20261124',
  'DTEND;VALUE=DATE:20261125',
  'SUMMARY:Harvest day',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const chooses = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

const part = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

const makesCalendar = async (page: Page) => {
  await page.goto('/settings/business-hours')
  await page.getByRole('button', { name: 'New calendar' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Athens workshop')
  await page.locator('input[type=file]').setInputFiles({
    name: 'holidays.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(holidays),
  })
  const dialog = page.getByRole('dialog', { name: 'Import holidays' })
  await dialog.getByRole('checkbox', { name: /Harvest day/ }).waitFor()
  await lookAt(page, 'holidays')
  await dialog.getByRole('button', { name: 'Add 1 day' }).click()
  expect(await page.getByLabel('What day it is').inputValue()).toBe('Harvest day')
  await lookAt(page, 'calendar')
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByText('“Athens workshop” was saved.').waitFor()
}

const createsDepartment = async (page: Page) => {
  await page.goto('/settings/departments')
  await page.getByRole('button', { name: 'New department' }).click()
  const dialog = page.getByRole('dialog', { name: 'New department' })
  await dialog.getByLabel('Name', { exact: true }).fill('Repairs')
  for (const name of ['Ben', 'Dora', 'Sia', 'Theo']) await dialog.getByRole('switch', { name }).click()
  await lookAt(page, 'new-department')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('heading', { name: 'Repairs', level: 1 }).waitFor()
}

const givesRole = async (page: Page, name: string, role: string) => {
  await page.getByTitle(`Role and skill of ${name}`).click()
  const dialog = page.getByRole('dialog', { name: `${name} in Repairs` })
  await dialog.getByRole('radio', { name: role, exact: true }).click()
  if (role === 'Reader') await lookAt(page, 'role-dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await memberOf(page, name).getByText(role, { exact: true }).waitFor()
}

const memberOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('the owner opens a department; manager and supervisor find in it what is theirs to do, and nothing else', async () => {
  const { at, problems } = await openSideBySide()
  const ada = await at('Ada')
  await makesCalendar(ada)
  await createsDepartment(ada)
  const repairs = new URL(ada.url()).pathname
  await part(ada, 'Hours and SLA')
  await chooses(ada, 'Calendar', 'Athens workshop')
  await ada.getByText(/Open until 5:00.PM/).waitFor()
  await chooses(ada, 'Level', 'Two hours')
  await lookAt(ada, 'hours-and-sla')
  await part(ada, 'Members')
  await givesRole(ada, 'Ben', 'Manager')
  await givesRole(ada, 'Dora', 'Reader')
  await givesRole(ada, 'Sia', 'Supervisor')
  await givesRole(ada, 'Theo', 'Solver')
  await memberOf(ada, 'Dora').getByText('Readers get no work.').waitFor()
  await lookAt(ada, 'members-of-owner')
  await ada.reload()
  await part(ada, 'Hours and SLA')
  await ada.getByText('Athens workshop').waitFor()
  await ada.getByText('Two hours').waitFor()

  const ben = await at('Ben')
  await managesOnlyRepairs(ben)
  await changesRepairs(ben)
  await wordsOutOfHours(ben)
  await ben.goto('/settings/departments/1')
  await ben.getByText('You can look at this department, but not change it.').waitFor()
  expect(await ben.getByRole('textbox', { name: 'Description' }).isDisabled()).toBe(true)
  await lookAt(ben, 'department-of-others')
  await part(ben, 'Members')
  await ben.getByText('No members yet.').waitFor()
  expect(await ben.getByRole('switch').count()).toBe(0)

  const [sia, theo] = [await at('Sia'), await at('Theo')]
  await theo.goto('/')
  await supervises(sia, repairs)
  await setsAvailability(sia, theo)

  await ben.goto('/settings/departments')
  await ada.getByRole('button', { name: 'Clone' }).click()
  await ada.getByLabel('Name', { exact: true }).last().fill('Restoration')
  await lookAt(ada, 'clone')
  await dialogOn(ada).getByRole('button', { name: 'Clone' }).click()
  await ada.getByRole('heading', { name: 'Restoration', level: 1 }).waitFor()
  await part(ada, 'Members')
  for (const [name, role] of [
    ['Ben', 'Manager'],
    ['Dora', 'Reader'],
    ['Sia', 'Supervisor'],
    ['Theo', 'Solver'],
  ] as const)
    await memberOf(ada, name).getByText(role, { exact: true }).waitFor()
  await part(ada, 'Hours and SLA')
  await ada.getByText('Athens workshop').waitFor()
  // His page has been open all the time.
  await ben.getByRole('link', { name: 'Restoration' }).first().waitFor()
  expect(problems()).toEqual([])
}, 300_000)

const managesOnlyRepairs = async (ben: Page) => {
  await ben.goto('/')
  await ben.getByRole('link', { name: 'Settings' }).click()
  const pages = ben.getByRole('navigation', { name: 'Settings' }).getByRole('link')
  await pages.first().waitFor()
  expect(await pages.allTextContents()).toEqual([
    'Departments',
    'Mail templates',
    'Macros',
    'Canned messages',
  ])
  const table = ben.getByRole('table', { name: 'Departments' })
  expect(await table.getByRole('link').allTextContents()).toEqual(['Repairs'])
  expect(await table.getByRole('button').count()).toBe(0)
  await lookAt(ben, 'departments-of-manager')
  await table.getByRole('link', { name: 'Repairs' }).click()
}

const changesRepairs = async (ben: Page) => {
  await ben.getByText('You manage this department.').waitFor()
  await ben.getByRole('textbox', { name: 'Description' }).fill('Whatever broke on its way, or later.')
  await ben.getByRole('button', { name: 'Save' }).first().click()
  await ben.getByText('Saved').first().waitFor()
  expect(await ben.getByLabel('Name', { exact: true }).isDisabled()).toBe(true)
  expect(await ben.getByText('Delete the department').count()).toBe(0)
  expect(await ben.getByRole('button', { name: 'Clone' }).count()).toBe(0)
  await lookAt(ben, 'general-of-manager')
  await part(ben, 'Distribution')
  await ben.getByRole('radio', { name: 'Least loaded' }).click()
  await ben.getByText('The last agent first').waitFor()
  await chooses(ben, 'Begin within', '2 minutes')
  await ben.getByText('Whoever lets one lie and is not at the desk is paused.').waitFor()
  await lookAt(ben, 'distribution-of-manager')
  await ben.reload()
  await ben.getByRole('combobox', { name: 'Begin within' }).getByText('2 minutes').waitFor()
  expect(await ben.getByRole('radio', { name: 'Least loaded' }).isChecked()).toBe(true)
  await part(ben, 'General')
  expect(await ben.getByRole('textbox', { name: 'Description' }).inputValue()).toBe(
    'Whatever broke on its way, or later.',
  )
}

const wordsOutOfHours = async (ben: Page) => {
  await part(ben, 'Mail')
  await ben.getByRole('link', { name: 'Templates of this department' }).click()
  await ben.getByRole('button', { name: /Out of hours/ }).click()
  const text = ben.getByLabel('Text', { exact: true })
  await text.fill('<p>We are closed.</p>\n<p>Back {{ opens_nekst }}</p>')
  await ben.getByText(/There is no variable .*opens_nekst/).waitFor()
  await lookAt(ben, 'wrong-variable')
  await ben.getByRole('button', { name: 'Save' }).click()
  await ben.getByText('The template cannot be used yet: see what is marked.').first().waitFor()
  await ben.getByRole('button', { name: 'Line 2, column 12' }).click()
  expect(await text.evaluate((field: { selectionStart: number }) => field.selectionStart)).toBe(33)
  expect(await ben.getByText('The wording has been saved.').count()).toBe(0)
  await text.fill('<p>We are closed.</p>\n<p>Back {{ opens_next }}</p>')
  await ben.getByText(/There is no variable/).waitFor({ state: 'detached' })
  await ben.getByRole('button', { name: 'Save' }).click()
  await ben.getByText('The wording has been saved.').waitFor()
  await ben.getByRole('button', { name: /Out of hours.*own/ }).waitFor()
  // Today it is open, and tomorrow is the holiday that came from the file.
  const preview = ben.getByRole('region', { name: 'Preview' })
  await preview.frameLocator('iframe').getByText('Back Wednesday, November 25 at 9:00').waitFor()
  await lookAt(ben, 'own-wording')
}

const supervises = async (sia: Page, repairs: string) => {
  await sia.goto(`${repairs}?part=members`)
  await sia.getByText('You may change only part of this department.').waitFor()
  const tickets = sia.getByRole('button', { name: 'Tickets for Theo' })
  const stands = (pressed: boolean) =>
    sia.getByRole('button', { name: 'Tickets for Theo', pressed }).waitFor()
  await stands(true)
  await tickets.click()
  await stands(false)
  await sia.reload()
  await stands(false)
  await tickets.click()
  await stands(true)
  expect(await sia.getByRole('switch').count()).toBe(0)
  expect(await sia.getByRole('button', { name: 'Add all' }).count()).toBe(0)
  await lookAt(sia, 'members-of-supervisor')
  await sia.getByTitle('Role and skill of Theo').click()
  const roles = await sia.getByRole('radio').all()
  expect(await Promise.all(roles.map(role => role.isDisabled()))).toEqual(roles.map(() => true))
  await lookAt(sia, 'work-of-supervisor')
  await sia.keyboard.press('Escape')
}

const setsAvailability = async (sia: Page, theo: Page) => {
  await theo.getByText('Your availability: Online').first().waitFor({ state: 'attached' })
  await sia.goto('/availability')
  await sia.getByRole('button', { name: 'Availability of Theo: Online' }).first().click()
  await sia.getByRole('menuitemradio', { name: 'Paused' }).click()
  await sia.getByRole('button', { name: 'Availability of Theo: Paused' }).first().waitFor()
  await theo.getByText('Set by a colleague').waitFor()
  await lookAt(sia, 'board-of-supervisor')
}

test('a solver takes the most urgent ticket, answers it, postpones the next and is told why its clock stands; a reader only reads', async () => {
  const { at, opens, passes, repairs, problems } = await openSideBySide()
  const department = await repairs()
  const older = await opens('Cracked amphora', department.id, 'ioanna@example.net')
  await passes({ minutes: 20 })
  const younger = await opens('Broken handle', department.id)
  const ben = await at('Ben')
  await ben.goto(`/tickets/${younger.id}`)
  await ben.getByRole('button', { name: 'Priority: Normal' }).click()
  await ben.getByRole('menuitemradio', { name: 'Urgent' }).click()
  await ben.getByRole('button', { name: 'Priority: Urgent' }).waitFor()

  const theo = await at('Theo')
  await theo.goto('/')
  const toSolve = theo.getByRole('button', { name: /To solve.*2 tickets wait for you/ })
  await toSolve.waitFor()
  await lookAt(theo, 'waiting')
  await toSolve.click()
  await theo.waitForURL(`**/tickets/${younger.id}`)
  await theo.getByLabel('Assignee: Theo', { exact: true }).waitFor()
  await passes({ minutes: 5 })
  await answers(theo, 'Send us a picture, please.')
  await clockOf(theo).getByText('Met').waitFor()
  await lookAt(theo, 'answered')

  await theo.keyboard.press('s')
  await theo.waitForURL(`**/tickets/${older.id}`)
  await theo.getByRole('button', { name: 'Postpone' }).click()
  await theo.getByRole('menuitem', { name: 'For 1 hour' }).click()
  await clockOf(theo).getByText('Stands still: postponed since Mon, Nov 23, 10:25').waitFor()
  await lookAt(theo, 'postponed')
  await theo.keyboard.press('s')
  await theo.getByText('Nothing else waits for you.').waitFor()

  const dora = await at('Dora')
  await readsOnly(dora)
  expect(problems()).toEqual([])
}, 300_000)

const clockOf = (page: Page) =>
  page.getByRole('article', { name: 'First answer' }).filter({ visible: true }).first()

const answers = async (theo: Page, words: string) => {
  await theo.getByRole('button', { name: 'Reply', exact: true }).waitFor()
  await theo.keyboard.press('r')
  await theo.locator('[contenteditable=true]').click()
  await theo.keyboard.type(words)
  await theo.getByRole('button', { name: 'Send', exact: true }).click()
  await theo.getByText(words).first().waitFor()
  await theo.locator('[contenteditable=true]').waitFor({ state: 'detached' })
}

const readsOnly = async (dora: Page) => {
  await dora.goto('/?status=all')
  await dora.getByRole('link', { name: /Broken handle/ }).waitFor()
  expect(await dora.getByRole('button', { name: /To solve/ }).count()).toBe(0)
  await lookAt(dora, 'list-of-reader')
  await dora.getByRole('link', { name: /Broken handle/ }).click()
  await dora.getByText('Send us a picture, please.').first().waitFor()
  const why = 'You do not have permission to do this.'
  for (const name of ['Reply', 'Note', 'Resolve', 'Postpone', 'Assignee: Theo', 'Priority: Urgent']) {
    const button = dora.getByRole('button', { name, exact: true })
    expect([
      name,
      await button.getAttribute('aria-disabled'),
      await button.getAttribute('aria-description'),
    ]).toEqual([name, 'true', why])
  }
  await dora.getByRole('button', { name: 'Resolve', exact: true }).hover()
  await dora.getByText(why).waitFor()
  await lookAt(dora, 'ticket-of-reader')
  await dora.keyboard.press('e')
  await dora.keyboard.press('r')
  expect(await dora.locator('[contenteditable=true]').count()).toBe(0)
  await dora.getByText('Answered', { exact: true }).filter({ visible: true }).first().waitFor()
  await dora.goto('/settings/departments')
  await dora.getByText('This page is for administrators').waitFor()
  await lookAt(dora, 'settings-of-reader')
}

test('a ticket that waits becomes the solver’s as soon as he is online, and goes on when it is not begun in time', async () => {
  const { at, opens, passes, repairs, problems } = await openSideBySide()
  const department = await repairs()
  const ada = await at('Ada')
  await ada.goto(`/settings/departments/${department.id}?part=distribution`)
  await ada.getByRole('radio', { name: 'Least loaded' }).click()
  await chooses(ada, 'Begin within', '2 minutes')
  const ticket = await opens('Cracked amphora', department.id)
  await ada.goto(`/tickets/${ticket.id}`)
  await ada.getByLabel('Assignee: Unassigned', { exact: true }).waitFor()

  const theo = await at('Theo')
  await theo.goto('/?view=mine')
  await theo.getByRole('link', { name: /Cracked amphora/ }).waitFor()
  await ada.getByLabel('Assignee: Theo', { exact: true }).waitFor()
  const sia = await at('Sia')
  await sia.goto('/?view=mine')
  await sia.getByText('All done').waitFor()
  await lookAt(theo, 'given')

  await passes({ minutes: 1 })
  expect(await theo.getByRole('link', { name: /Cracked amphora/ }).count()).toBe(1)
  await passes({ seconds: 61 })
  await sia.getByRole('link', { name: /Cracked amphora/ }).waitFor()
  await theo.getByRole('link', { name: /Cracked amphora/ }).waitFor({ state: 'detached' })
  await ada.getByLabel('Assignee: Sia', { exact: true }).waitFor()
  await lookAt(ada, 'given-on')
  // Theo moved his pointer all the time, so nobody paused him.
  await theo.getByText('Your availability: Online').first().waitFor({ state: 'attached' })
  expect(problems()).toEqual([])
}, 300_000)
