import { type Calendar, businessHours as contract, type Week, weekdays } from '@stoa/contract/business-hours'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpServer } from '../../platform/http/server.ts'
import { testPlatform } from '../../platform/testing/test-platform.ts'
import { authenticate, type Caller } from '../people/queries.ts'
import { peopleRoutes } from '../people/routes.ts'
import { joins, signsIn } from '../people/testing.ts'
import { adasCompany, ownersPassword } from '../settings/testing.ts'
import { calendarExists, calendarFacts, isOpen, loadCalendar } from './queries.ts'
import { businessHoursRoutes } from './routes.ts'

const nineToFive = [{ from: '09:00', to: '17:00' }]
const week: Week = {
  ...(Object.fromEntries(weekdays.map(day => [day, nineToFive])) as Week),
  saturday: [],
  sunday: [],
}
const christmas = { date: '2026-12-25', name: 'Christmas', intervals: [] }
const athens = { name: 'Athens', timeZone: 'Europe/Athens', week, exceptions: [christmas] }

/** Ada at the server's routes of business hours; it is Friday, 18:50 in Athens. */
const openOffice = async () => {
  const platform = await testPlatform()
  await adasCompany(platform)
  const told: number[] = []
  const inUse = new Set<number>()
  const server = await createHttpServer<Caller>({
    log: platform.log,
    authenticate: authenticate(platform),
    routes: [
      ...peopleRoutes(platform, { joinDepartments: async () => {}, departmentIdsOf: async () => new Map() }),
      ...businessHoursRoutes(platform, {
        whenChanged: [
          async (_act, id) => {
            told.push(id)
          },
        ],
        usedBy: [async (_tx, id) => inUse.has(id)],
        departmentsOf: async () => new Map([...inUse].map(id => [id, [7]])),
      }),
    ],
  })
  onTestFinished(() => server.close())
  const ada = await signsIn(server, 'ada@example.com', ownersPassword)
  const events = () =>
    platform.db
      .selectFrom('event')
      .select(['name', 'data'])
      .where('name', 'like', 'calendar.%')
      .orderBy('id')
      .execute()
  return { platform, server, ada, told, inUse, events }
}

const idOf = ({ body }: { body: Calendar }) => body.id

test('a calendar is made, and says that it is closed and when it opens', async () => {
  const { ada, inUse, events } = await openOffice()
  const made = await ada.calls(contract.create, { body: athens })
  expect(made).toMatchObject({
    status: 200,
    body: { ...athens, openNow: false, changesAt: '2026-11-23T07:00:00Z', departmentIds: [] },
  })
  inUse.add(idOf(made))
  expect((await ada.calls(contract.list)).body).toEqual({ items: [{ ...made.body, departmentIds: [7] }] })
  expect(await events()).toEqual([
    { name: 'calendar.created', data: { calendarId: idOf(made), name: 'Athens' } },
  ])
})

test('a change is recorded with what is short, and told to those who compute with it', async () => {
  const { ada, told, events } = await openOffice()
  const id = idOf(await ada.calls(contract.create, { body: athens }))
  const params = { id }
  const renamed = await ada.calls(contract.change, { params, body: { name: 'Greece' } })
  expect(renamed.body).toMatchObject({ ...athens, name: 'Greece' })
  expect(told).toEqual([])

  const saturday = { ...week, saturday: [{ from: '00:00', to: '24:00' }] }
  const body = { timeZone: 'Europe/Vilnius', week: saturday, exceptions: [christmas] }
  const changed = await ada.calls(contract.change, { params, body })
  expect(changed.body).toMatchObject({ ...body, changesAt: '2026-11-20T22:00:00Z' })
  await ada.calls(contract.change, { params, body })
  await ada.calls(contract.change, { params, body: { exceptions: [] } })

  expect(told).toEqual([id, id])
  expect((await events()).slice(1)).toEqual([
    {
      name: 'calendar.changed',
      data: { calendarId: id, changes: { name: { from: 'Athens', to: 'Greece' } }, changed: ['name'] },
    },
    {
      name: 'calendar.changed',
      data: {
        calendarId: id,
        changes: { timeZone: { from: 'Europe/Athens', to: 'Europe/Vilnius' } },
        changed: ['timeZone', 'week'],
      },
    },
    { name: 'calendar.changed', data: { calendarId: id, changes: {}, changed: ['exceptions'] } },
  ])
})

test('a calendar that is kept stays; another is deleted, can be restored, and its name is free meanwhile', async () => {
  const { platform, ada, inUse, events } = await openOffice()
  const id = idOf(await ada.calls(contract.create, { body: athens }))
  const params = { id }
  inUse.add(id)
  expect((await ada.calls(contract.delete, { params })).body).toMatchObject({ error: 'calendar_in_use' })
  inUse.clear()
  expect((await ada.calls(contract.delete, { params })).status).toBe(200)
  expect((await ada.calls(contract.delete, { params })).status).toBe(404)
  expect((await ada.calls(contract.change, { params, body: { name: 'Gone' } })).status).toBe(404)
  expect((await ada.calls(contract.list)).body.items).toEqual([])
  expect(await calendarExists(platform.db, id)).toBe(false)

  const other = idOf(await ada.calls(contract.create, { body: { ...athens, name: 'ATHENS' } }))
  expect((await ada.calls(contract.restore, { params })).body).toMatchObject({ error: 'name_taken' })
  await ada.calls(contract.delete, { params: { id: other } })
  expect((await ada.calls(contract.restore, { params })).body).toMatchObject(athens)
  expect(await calendarExists(platform.db, id)).toBe(true)
  expect((await events()).map(({ name }) => name.replace('calendar.', ''))).toEqual([
    'created',
    'deleted',
    'created',
    'deleted',
    'restored',
  ])
})

test('names are unique without case', async () => {
  const { ada } = await openOffice()
  const id = idOf(await ada.calls(contract.create, { body: athens }))
  const twice = await ada.calls(contract.create, { body: { ...athens, name: 'athens' } })
  expect(twice.body).toMatchObject({ error: 'name_taken' })
  const own = await ada.calls(contract.change, { params: { id }, body: { name: 'ATHENS' } })
  expect(own.body).toMatchObject({ name: 'ATHENS' })
})

test.for<[string, object]>([
  ['overlapping intervals', { week: { ...week, monday: [...nineToFive, { from: '16:00', to: '18:00' }] } }],
  ['an interval that ends before it begins', { week: { ...week, monday: [{ from: '17:00', to: '09:00' }] } }],
  ['a zone that does not exist', { timeZone: 'Europe/Atlantis' }],
  ['two exceptions on one date', { exceptions: [christmas, { ...christmas, name: 'Again' }] }],
  ['a date that does not exist', { exceptions: [{ ...christmas, date: '2027-02-29' }] }],
])('%s are refused', async ([, wrong]) => {
  const { ada } = await openOffice()
  const answer = await ada.calls(contract.create, { body: { ...athens, ...wrong } })
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
})

test('agents read the calendars and change none', async () => {
  const { server, ada } = await openOffice()
  const id = idOf(await ada.calls(contract.create, { body: athens }))
  const { browser } = await joins(server, ada, 'Nour')
  expect((await browser.calls(contract.list)).body.items).toMatchObject([{ id }])
  const answers = await Promise.all([
    browser.calls(contract.create, { body: { ...athens, name: 'Mine' } }),
    browser.calls(contract.change, { params: { id }, body: { name: 'Mine' } }),
    browser.calls(contract.delete, { params: { id } }),
    browser.calls(contract.restore, { params: { id } }),
    browser.calls(contract.readHolidays, { body: { ics: '', timeZone: 'UTC' } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
})

test('others load a calendar as it is now, deleted or not', async () => {
  const { platform, ada } = await openOffice()
  const { db, clock } = platform
  const id = idOf(await ada.calls(contract.create, { body: athens }))
  expect(isOpen(await loadCalendar(db, id), clock.now())).toBe(false)
  expect(isOpen(await loadCalendar(db, null), clock.now())).toBe(true)
  const late = { ...week, friday: [{ from: '12:00', to: '20:00' }] }
  await ada.calls(contract.change, { params: { id }, body: { week: late } })
  await ada.calls(contract.delete, { params: { id } })
  expect(isOpen(await loadCalendar(db, id), clock.now())).toBe(true)
  expect(await calendarFacts(db, [id])).toEqual(
    new Map([[id, { name: 'Athens', timeZone: 'Europe/Athens' }]]),
  )
  await expect(loadCalendar(db, id + 1)).rejects.toThrow()
})

test('a holiday file is read and nothing saved; one that never ends is given up', async () => {
  const { ada } = await openOffice()
  const ics = (rule: string) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200101\n${rule}\nSUMMARY:Day\nEND:VEVENT\nEND:VCALENDAR`
  const read = (text: string) =>
    ada.calls(contract.readHolidays, { body: { ics: text, timeZone: 'Europe/Athens' } })
  expect((await read(ics('RRULE:FREQ=YEARLY'))).body).toEqual({
    exceptions: ['2027-01-01', '2028-01-01', '2029-01-01'].map(date => ({
      date,
      name: 'Day',
      intervals: [],
    })),
    skipped: 0,
  })
  expect((await ada.calls(contract.list)).body.items).toEqual([])
  const endless = await read(ics('RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))
  expect(endless).toMatchObject({ status: 422, body: { error: 'calendar_file_unreadable' } })
  expect((await read('Dear all')).status).toBe(422)
})
