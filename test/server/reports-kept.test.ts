import { availabilities } from '@stoa/contract/availability'
import { businessHours, type Week, weekdays } from '@stoa/contract/business-hours'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { sla } from '@stoa/contract/sla'
import { expect, test } from 'vitest'
import { rememberContact } from '../../apps/server/src/core/contacts/commands.ts'
import { buildZones } from '../../apps/server/src/outlets/reports/keeping/build-zones.ts'
import { loadTables } from '../../apps/server/src/outlets/reports/load/store/tables.ts'
import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { lookThrough } from '../../apps/server/src/outlets/reports/store/zones.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from '../support/company.ts'
import {
  countAnew,
  departmentQuarters,
  keptQuarters,
  keptSpans,
  spansOfQuarters,
} from '../support/count-anew.ts'
import { dice as diceOf } from '../support/dice.ts'
import { randomWork } from '../support/random-work.ts'

const zones = [
  'UTC',
  'Europe/Athens',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/New_York',
]

const mornings = Object.fromEntries(weekdays.map(day => [day, [{ from: '08:00', to: '13:00' }]])) as Week

/** A help desk with rules that route, tag and answer, and hours that two of its departments keep, late in winter. */
const busyDesk = async (seed: number) => {
  const company = await openCompany()
  const { platform, ada, ben, dora, eve } = company
  const dice = diceOf(seed)
  const agents = [ben.id, dora.id, eve.id]
  const sales = await company.department('Sales', agents)
  const support = await company.department('Support', agents)
  const cards = await company.department('Cards', agents)
  const subject = (value: string) => [[{ field: 'subject', operator: 'contains', value: [value] }]]
  await company.rule({
    name: 'Routing',
    groups: subject('Route'),
    actions: [
      { kind: 'transfer', department: cards.id, assignee: dora.id },
      { kind: 'tag', tags: ['Routed'] },
    ],
  })
  await company.rule({ name: 'Advertising', groups: subject('Buy'), actions: [{ kind: 'mark-spam' }] })
  await company.rule({
    name: 'First answer',
    groups: subject('Answer'),
    actions: [{ kind: 'answer', html: '<p>We read it.</p>' }],
  })
  await company.rule({
    name: 'After transfers',
    when: ['ticket-transferred', 'tags-changed'],
    groups: subject('Help'),
    actions: [
      { kind: 'answer', html: '<p>Somebody else has it now.</p>', keepStatus: true },
      { kind: 'resolve' },
    ],
  })
  const hours = { name: 'Mornings', timeZone: 'Europe/Athens', week: mornings, exceptions: [] }
  const calendarId = (await ada.calls(businessHours.create, { body: hours })).body.id
  const level = { name: 'Gold', calendarId, warnBefore: 0, targets: [] }
  const levelId = (await ada.calls(sla.createLevel, { body: level })).body.id
  for (const { id } of [sales, cards])
    await ada.calls(sla.setDepartmentLevel, { params: { id }, body: { levelId } })
  const contact = await write(platform, system, act =>
    rememberContact(act, { email: 'nour@example.net', name: 'Nour' }),
  )
  const acme = { name: 'Acme', domains: ['acme.example'], notes: '' }
  await ada.calls(customerCompanies.create, { body: acme })
  const other = await write(platform, system, act =>
    rememberContact(act, { email: 'omar@acme.example', name: 'Omar' }),
  )
  platform.clock.pass({ hours: 24 * 105 })
  const departments = [sales.id, support.id, cards.id]
  const work = randomWork(company, dice, {
    agents,
    departments,
    contactId: contact.id,
    otherContactId: other.id,
  })
  return { ...company, dice, work }
}

test.each([1, 2, 3])(
  'whatever happens to tickets, quarters are what a look back at all events says, and days and months are theirs (%i)',
  async seed => {
    const { platform, work, dice, settle } = await busyDesk(seed)
    const { pool, db, clock } = platform
    const unlooked = zones.filter(zone => zone !== 'Europe/Athens')
    for (let round = 0; round < 10; round += 1) {
      await work(dice.whole(5, 45))
      await settle()
      // People begin to look through zones in the midst of it.
      const zone = dice.chance(0.5) ? unlooked.pop() : undefined
      if (zone) await lookThrough(db, zone, clock.now())
      await buildZones(platform, 0)
    }
    for (const zone of unlooked) await lookThrough(db, zone, clock.now())
    await work(20)
    await buildZones(platform)
    await settle()

    const kept = await keptQuarters(pool)
    expect(kept.length).toBeGreaterThan(200)
    expect(kept.filter(line => / {2}\d+ [a-z]/.test(line)).length).toBeGreaterThan(20)
    expect(kept.filter(line => line.includes('-closed-seconds')).length).toBeGreaterThan(10)
    expect(kept).toEqual(await countAnew(pool))
    const ofDepartments = await departmentQuarters(pool)
    expect(ofDepartments.kept).toEqual(ofDepartments.expected)
    expect(await keptSpans(pool)).toEqual(await spansOfQuarters(pool, zones))
    const { rows } = await pool.query('select zone from report_zone where built_at is not null order by zone')
    expect(rows.map(row => row.zone)).toEqual([...zones].sort())
  },
  60_000,
)

test('rebuilding makes the same from all events while the old serves and work goes on, and the follower goes on from there', async () => {
  const { platform, work, settle } = await busyDesk(4)
  const { pool, db, clock } = platform
  await lookThrough(db, 'America/St_Johns', clock.now())
  await buildZones(platform)
  await work(250)
  await settle()
  // What is served is wrong, but stays what it is until the end.
  await pool.query(`update report_quarter set answers = 1000 where answers is not null`)
  await pool.query(
    `with x as (insert into report_tag (tag) values ('x') returning id)
     insert into report_quarter (series_id, tag_id, at, department_id, agent_id, channel)
     select series_id, x.id, at, department_id, agent_id, channel from report_quarter, x limit 5 on conflict do nothing`,
  )
  const indexes = async () =>
    (await pool.query(`select indexname, indexdef from pg_indexes where tablename like 'report%' order by 1`))
      .rows
  const before = await indexes()

  // As after an import: some tickets are older than those that stand before them.
  await pool.query(`update event set at = at - interval '1000 hours' where ticket_id % 3 = 0`)
  const told: number[] = []
  const whenTold = async ({ tickets, of, events }: { tickets: number; of: number; events: number }) => {
    told.push(tickets / of)
    expect(events > 0).toBe(true)
    // At the beginning, when nothing is left to read, and once more before the end.
    if (told.length > 1 && tickets < of) return
    expect((await keptQuarters(pool)).some(line => line.includes('answers 1000'))).toBe(true)
    await work(40)
    await settle()
    await work(20)
    // Somebody begins to look through a zone that the rebuild does not know of.
    await lookThrough(db, 'Asia/Kathmandu', clock.now())
    await buildZones(platform)
  }
  await rebuildReports(platform, whenTold, { tickets: 2, rows: 5 })
  expect(told.length).toBeGreaterThan(5)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.slice(-2)).toEqual([1, 1])
  await work(30)
  await settle()
  await buildZones(platform)

  expect(await keptQuarters(pool)).toEqual(await countAnew(pool))
  const ofDepartments = await departmentQuarters(pool)
  expect(ofDepartments.kept).toEqual(ofDepartments.expected)
  const kept = ['Europe/Athens', 'America/St_Johns', 'Asia/Kathmandu']
  expect(await keptSpans(pool)).toEqual(await spansOfQuarters(pool, kept))
  expect(await indexes()).toEqual(before)
  const { rows } = await pool.query(
    `select tag from report_quarter join report_tag on id = tag_id where tag = 'x'`,
  )
  expect(rows).toEqual([])

  // Once more over nothing new: row for row the same.
  const all = async () => [
    (
      await pool.query(
        'select * from report_quarter order by series_id, tag_id, at, department_id, agent_id, channel',
      )
    ).rows,
    (
      await pool.query(
        'select * from report_span order by series_id, tag_id, starts_on, department_id, agent_id, channel',
      )
    ).rows,
  ]
  const once = await all()
  await rebuildReports(platform)
  expect(await all()).toEqual(once)
}, 60_000)

test('the load is rebuilt as it was kept, whatever is written when', async () => {
  const { platform, work, settle, ada, ben, dora } = await busyDesk(6)
  const { pool } = platform
  const goes = (id: number, state: 'online' | 'away') =>
    ada.calls(availabilities.set, { params: { id }, body: { state } })
  for (let round = 0; round < 6; round += 1) {
    await goes(ben.id, round % 2 === 0 ? 'online' : 'away')
    await goes(dora.id, round % 3 === 0 ? 'online' : 'away')
    await work(25)
    await settle()
  }
  const all = async () => {
    const rows = await Promise.all(
      loadTables.map(table =>
        pool.query(`select to_jsonb(kept)::text as row from ${table} as kept order by 1`),
      ),
    )
    return rows.map(found => found.rows)
  }
  const kept = await all()
  expect(kept.at(-1)?.length).toBeGreaterThan(100)
  for (const sizes of [
    { tickets: 2, rows: 3 },
    { tickets: 1000, rows: 20_000 },
  ]) {
    await rebuildReports(platform, () => {}, sizes)
    expect(await all()).toEqual(kept)
  }
}, 60_000)

test.each(['report_online', 'report_series'])(
  'a rebuild that finds no %s says why, and the next one begins',
  async table => {
    const { platform } = await openCompany()
    await platform.pool.query(`alter table ${table} rename to report_elsewhere`)
    await expect(rebuildReports(platform)).rejects.toThrow(table)
    await platform.pool.query(`alter table report_elsewhere rename to ${table}`)
    await expect(rebuildReports(platform)).resolves.toBeUndefined()
  },
)

test('days and months of a zone that nobody looks through for long are thrown away, and come back for whoever looks again', async () => {
  const { platform, work, settle } = await busyDesk(5)
  const { pool, db, clock } = platform
  await work(30)
  await lookThrough(db, 'Asia/Kathmandu', clock.now())
  await lookThrough(db, 'Mars/Olympus', clock.now())
  await settle()
  await buildZones(platform)
  const spans = async () => (await keptSpans(pool)).filter(line => line.startsWith('Asia/Kathmandu'))
  const zonesThere = async () =>
    (await pool.query('select zone from report_zone order by 1')).rows.map(row => row.zone)
  const first = await spans()
  expect([first.length > 30, await zonesThere()]).toEqual([true, ['Asia/Kathmandu', 'Europe/Athens']])

  clock.pass({ hours: 24 * 91 })
  await buildZones(platform)
  expect([await spans(), await zonesThere()]).toEqual([[], ['Europe/Athens']])

  await lookThrough(db, 'Asia/Kathmandu', clock.now())
  await buildZones(platform)
  expect(await spans()).toEqual(first)
})
