import { businessHours } from '@stoa/contract/business-hours'
import { type MetricName, metricNames } from '@stoa/contract/metrics'
import { type Breakdown, reports } from '@stoa/contract/reports'
import { sla } from '@stoa/contract/sla'
import { expect, test } from 'vitest'
import { officeWeek } from '../../apps/server/src/core/business-hours/rules/testing.ts'
import { joins } from '../../apps/server/src/core/people/testing.ts'
import { openCompany } from '../support/company.ts'
import { playDiary } from '../support/diary.ts'
import { readTables } from '../support/read-tables.ts'

const tables = readTables('docs/reference/golden-month.md')
const zone = 'Europe/Athens'

/** `–` is nothing to tell, `30900/7` a division that nobody wants to write out. */
const numberOf = (cell: string): number | null => {
  if (cell === '–') return null
  const [over = '', under = '1'] = cell.split('/')
  return Number(over) / Number(under)
}

/** What a table of the document says, by what stands above each column. */
const expected = (name: string): Record<string, Partial<Record<MetricName, number | null>>> => {
  const [heading = [], ...lines] = tables.get(name) ?? []
  return Object.fromEntries(
    heading
      .slice(1)
      .map((column, index) => [
        column,
        Object.fromEntries(lines.map(([metric = '', ...cells]) => [metric, numberOf(cells[index] ?? '')])),
      ]),
  )
}

const playedMonth = async () => {
  const company = await openCompany()
  const { ada, server, ben, settle } = company
  const wei = await joins(server, ada, 'Wei')
  const rasa = await joins(server, ada, 'Rasa')
  const people = { Ada: 1, Ben: ben.id, Wei: wei.id, Rasa: rasa.id }
  const departments: Record<string, number> = {}
  for (const name of ['Sales', 'Support', 'Billing', 'Returns'])
    departments[name] = (await company.department(name, [ben.id, wei.id, rasa.id])).id
  const hours = { name: 'Office', timeZone: zone, week: officeWeek(), exceptions: [] }
  const calendarId = (await ada.calls(businessHours.create, { body: hours })).body.id
  const level = { name: 'Standard', calendarId, warnBefore: 0, targets: [] }
  const levelId = (await ada.calls(sla.createLevel, { body: level })).body.id
  for (const name of ['Sales', 'Billing', 'Returns'])
    await ada.calls(sla.setDepartmentLevel, { params: { id: departments[name] ?? 0 }, body: { levelId } })
  const after = company.platform.clock.now()
  const diary = (tables.get('diary') ?? []).slice(1)
  await playDiary(company, diary, { people, departments, zone, year: 2026 })
  company.platform.clock.pass(company.platform.clock.now().until(after))
  await settle()
  return company
}

test('the golden month says by department, agent, tag, channel, week and time zone what was worked out by hand', async () => {
  const { ada } = await playedMonth()
  const told = async (by: Breakdown, columns: readonly MetricName[], inZone: string) => {
    const path = `/api/reports?from=2026-10-01&to=2026-10-31&zone=${inZone}&by=${by}` as const
    const { rows, total } = (await ada.calls({ ...reports.get, path })).body
    const only = (values: (typeof rows)[number]['values']) =>
      Object.fromEntries(columns.map(name => [name, values[name]]))
    const nameOf = ({ key, name }: (typeof rows)[number]) =>
      by === 'agent' && key === '0' ? 'Nobody' : (name ?? key)
    return Object.fromEntries([...rows.map(row => [nameOf(row), only(row.values)]), ['Total', only(total)]])
  }

  for (const name of [...tables.keys()].filter(each => each.startsWith('by '))) {
    const [, by = '', , inZone = zone] = name.split(' ')
    const hand = expected(name)
    const columns = metricNames.filter(metric => metric in (hand.Total ?? {}))
    expect(await told(by as Breakdown, columns, inZone), name).toEqual(hand)
  }
})

test('the document has a number for each column of the department report', () => {
  expect(Object.keys(expected('by department').Total ?? {})).toEqual([...metricNames])
})
