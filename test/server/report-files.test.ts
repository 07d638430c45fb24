import { departments } from '@stoa/contract/departments'
import { metricNames } from '@stoa/contract/metrics'
import { myself } from '@stoa/contract/people'
import { type Report, reportFiles, reports } from '@stoa/contract/reports'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { type Company, openCompany } from '../support/company.ts'
import { readCsv, readSheet, unzip } from '../support/read-files.ts'
import { pointsOf } from '../support/report-points.ts'
import { counted } from '../support/report-rows.ts'

const november = 'from=2026-11-01&to=2026-11-30'

const fetches = async ({ server }: Company, who: Browser, path: string) =>
  server.inject({ url: path, headers: { cookie: who.cookie() ?? '' } })

/** Numbers that do not come out even, of two departments, one with an odd name. */
const anUnevenMonth = async () => {
  const company = await openCompany()
  const sales = await company.department('=Sales, "EU"', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  await counted(
    company.platform.db,
    [
      {
        at: '2026-11-02T09:00:00Z',
        departmentId: sales.id,
        agentId: company.ben.id,
        tags: ['vip'],
        answers: 1234,
        'new-answers': 7,
        'new-answer-seconds': 100_003,
        'call-seconds': 601,
      },
      {
        at: '2026-11-20T23:00:00Z',
        departmentId: sales.id,
        channel: 'form',
        'new-answers': 6,
        'new-answer-seconds': 1,
        'positive-ratings': 2,
        'negative-ratings': 1,
      },
      {
        at: '2026-11-17T22:30:00Z',
        departmentId: support.id,
        agentId: company.dora.id,
        answers: 4,
        'open-answers': 3,
        'open-answer-seconds': 10,
      },
    ],
    ['Europe/Athens'],
  )
  const json = async (query: string): Promise<Report> =>
    (await company.ada.calls({ ...reports.get, path: `/api/reports?${query}` as const })).body
  return { ...company, sales, support, json }
}

const numbersOf = ({ rows, total }: Report) =>
  [...rows.flatMap(row => pointsOf(row)?.map(point => point.values) ?? [row.values]), total].map(values =>
    metricNames.filter(name => name in total).map(name => values[name] ?? ''),
  )

test.each([
  'by=department',
  'by=agent',
  'by=tag',
  'by=channel',
  'by=week',
  'by=department&every=day',
  'by=agent&every=month',
  'by=day&shares=asked',
  'by=agent&every=week&metrics=new-answer-time,resolved-tickets',
])('the API, the CSV file and the spreadsheet say the same to the last digit: %s', async by => {
  const company = await anUnevenMonth()
  const query = `${november}&${by}`
  const numbers = numbersOf(await company.json(query))
  expect(numbers.flat().some(value => !Number.isInteger(value) && value !== '')).toBe(true)
  const about = by.includes('every') ? 2 : 1

  const csv = readCsv((await fetches(company, company.ada, `${reportFiles.csv}?${query}`)).body)
  expect(
    csv.slice(1).map(cells => cells.slice(about).map(cell => (cell === '' ? '' : Number(cell)))),
  ).toEqual(numbers)

  const sheet = readSheet((await fetches(company, company.ada, `${reportFiles.xlsx}?${query}`)).rawPayload)
  const filled = sheet.slice(1).map(cells => (numbers[0] ?? []).map((_, at) => cells[about + at] ?? ''))
  expect(filled).toEqual(numbers)
})

test.each(['department', 'day'])(
  'what is compared stands in a file once more, for the time before: by %s',
  async by => {
    const company = await anUnevenMonth()
    const { platform, sales, ada } = company
    const third = await company.department('Only before', [])
    const before = { departmentId: sales.id, answers: 7, 'new-answers': 3, 'new-answer-seconds': 10 }
    await counted(
      platform.db,
      [
        { ...before, at: '2026-11-14T09:00:00Z' },
        { ...before, at: '2026-11-13T09:00:00Z', departmentId: third.id },
      ],
      ['Europe/Athens'],
    )
    const query = `from=2026-11-16&to=2026-11-22&by=${by}&compare=true`
    const told = await company.json(query)
    const ofRow = (row: Report['total'] | undefined) => metricNames.map(name => row?.[name] ?? '')
    const csv = readCsv((await fetches(company, ada, `${reportFiles.csv}?${query}`)).body)
    const cells = csv.slice(1).map(line => line.slice(1).map(cell => (cell === '' ? '' : Number(cell))))
    const half = metricNames.length
    expect(csv[0]).toHaveLength(1 + 2 * half)
    expect(csv[0]?.[1 + half]).toBe('Answers, before')
    const [total] = cells.slice(-1)
    expect([total?.slice(0, half), total?.slice(half)]).toEqual([
      ofRow(told.total),
      ofRow(told.before?.total),
    ])
    const lineOf = (label: string) => cells[csv.findIndex(([about]) => about === label) - 1]
    if (by === 'department') {
      const rowOf = (rows: Report['rows'] | undefined, id: number) =>
        rows?.find(({ key }) => key === String(id))?.values
      const line = cells.find((_, at) => csv[at + 1]?.[0]?.includes('Sales'))
      expect(line?.slice(0, half)).toEqual(ofRow(rowOf(told.rows, sales.id)))
      expect(line?.slice(half)).toEqual(ofRow(rowOf(told.before?.rows, sales.id)))
      expect(lineOf('Only before')?.[half]).toBe(7)
      expect(told.rows.map(row => row.name)).toEqual(
        csv.slice(1, -1).map(([about]) => about?.replace(/^'/, '')),
      )
      expect(told.rows.find(({ name }) => name === 'Only before')?.values.answers).toBe(0)
    } else {
      // The 13th is the fifth of seven days, as the 20th is now.
      expect([lineOf('2026-11-20')?.[half], lineOf('2026-11-21')?.[half]]).toEqual([7, 7])
    }
    const sheet = readSheet((await fetches(company, ada, `${reportFiles.xlsx}?${query}`)).rawPayload)
    expect(
      sheet.slice(1).map(line => Array.from({ length: 2 * half }, (_, at) => line[at + 1] ?? '')),
    ).toEqual(cells)
  },
)

test('over time, each line of a file has what was in the same stretch before, also where nothing is now', async () => {
  const company = await anUnevenMonth()
  const { platform, sales, ada } = company
  const third = await company.department('Only before', [])
  const before = { departmentId: sales.id, answers: 7, 'new-answers': 3, 'new-answer-seconds': 10 }
  await counted(
    platform.db,
    [
      { ...before, at: '2026-11-14T09:00:00Z' },
      { ...before, at: '2026-11-09T09:00:00Z' },
      { departmentId: sales.id, answers: 2, at: '2026-11-16T09:00:00Z' },
      { departmentId: sales.id, answers: 4, at: '2026-11-18T10:00:00Z' },
      { ...before, at: '2026-11-13T09:00:00Z', departmentId: third.id },
    ],
    ['Europe/Athens'],
  )
  for (const [by, every] of [
    ['department', 'day'],
    ['department', 'hour'],
    ['week', 'day'],
  ]) {
    const query = `from=2026-11-16&to=2026-11-22&by=${by}&every=${every}&compare=true&metrics=answers`
    const told = await company.json(query)
    const pointsIn = (report: Pick<Report, 'rows'> | null) =>
      new Map(
        report?.rows.flatMap(({ key, name, points }) =>
          (points?.at ?? []).map(
            (at, place) => [`${name ?? key} ${at}`, points?.values.answers?.[place] ?? 0] as const,
          ),
        ),
      )
    const now = pointsIn(told)
    const past = pointsIn(told.before)
    expect([now.size, past.size].every(size => size > 1)).toBe(true)
    /** A week later, as the report has it now. */
    const later = (label: string) =>
      label.replace(/2026-11-\d\d/g, day => Temporal.PlainDate.from(day).add({ days: 7 }).toString())
    const expected = new Map<string, [number, number]>()
    for (const [label, value] of now) expected.set(label, [value, 0])
    for (const [label, value] of past) {
      const same = later(label)
      expected.set(same, [expected.get(same)?.[0] ?? 0, value])
    }
    const csv = readCsv((await fetches(company, ada, `${reportFiles.csv}?${query}`)).body)
    const inUtc = (cell = '') => (every === 'hour' ? Temporal.Instant.from(cell).toString() : cell)
    const lines = csv
      .slice(1, -1)
      .map(([row, at, one, other]) => [
        `${row?.replace(/^'/, '')} ${inUtc(at)}`,
        [Number(one), Number(other)],
      ])
    expect(new Map(lines as [string, [number, number]][])).toEqual(expected)
    expect(csv.at(-1)?.slice(2).map(Number)).toEqual([told.total.answers, told.before?.total.answers])
    const sheet = readSheet((await fetches(company, ada, `${reportFiles.xlsx}?${query}`)).rawPayload)
    expect(sheet.slice(1).map(cells => cells.slice(2).map(Number))).toEqual(
      csv.slice(1).map(cells => cells.slice(2).map(Number)),
    )
  }
})

test('a file begins with what its columns are, in the language of whoever asks, and ends with the total', async () => {
  const company = await anUnevenMonth()
  const lines = async () =>
    readCsv(
      (await fetches(company, company.ada, `${reportFiles.csv}?${november}&by=channel&every=month`)).body,
    )
  const [heads, ...rows] = await lines()
  expect(heads?.slice(0, 4)).toEqual(['Channel', 'Month', 'Answers', 'New answer avg. time (seconds)'])
  expect(rows.map(cells => cells.slice(0, 3))).toEqual([
    ['E-mail', '2026-11-01', '1238'],
    ['Contact form', '2026-11-01', '0'],
    ['Total', '', '1238'],
  ])
  await company.ada.calls(myself.changePreferences, { body: { language: 'lt' } })
  const [inLithuanian] = await lines()
  expect(inLithuanian?.slice(1, 3)).toEqual(['Mėnuo', 'Atsakymai'])
})

test('a name cannot become a formula, and nobody is called so', async () => {
  const company = await anUnevenMonth()
  const csv = await fetches(company, company.ada, `${reportFiles.csv}?${november}`)
  expect(csv.body).toContain(`\r\n"'=Sales, ""EU""",1234,`)
  const sheet = await fetches(company, company.ada, `${reportFiles.xlsx}?${november}`)
  expect(readSheet(sheet.rawPayload)[1]?.[0]).toBe('=Sales, "EU"')
  expect(unzip(sheet.rawPayload).get('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  const byAgent = await fetches(company, company.ada, `${reportFiles.csv}?${november}&by=agent`)
  expect(readCsv(byAgent.body).map(([name]) => name)).toEqual(['Agent', 'Ben', 'Dora', 'Nobody', 'Total'])
})

test('with semicolons, decimal commas and a mark for Excel where it is asked for', async () => {
  const company = await anUnevenMonth()
  const form = 'separator=semicolon&decimal=comma&bom=true'
  const { headers, rawPayload } = await fetches(
    company,
    company.ada,
    `${reportFiles.csv}?${november}&${form}`,
  )
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="report-2026-11-01-2026-11-30.csv"',
    'cache-control': 'no-store',
    'content-length': String(rawPayload.length),
  })
  expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = readCsv(rawPayload.toString('utf8').slice(1), ';')
  expect(rows.at(-1)?.[2]).toBe(String(100_004 / 13).replace('.', ','))
  expect(rows[1]?.[0]).toBe(`'=Sales, "EU"`)
})

test('hours say how far they are from UTC, so that the one that comes twice is told apart', async () => {
  const company = await anUnevenMonth()
  await counted(
    company.platform.db,
    [
      { at: '2026-10-25T00:15:00Z', departmentId: company.sales.id, notes: 1 },
      { at: '2026-10-25T01:15:00Z', departmentId: company.sales.id, notes: 2 },
    ],
    ['Europe/Athens'],
  )
  const { body } = await fetches(
    company,
    company.ada,
    `${reportFiles.csv}?from=2026-10-25&to=2026-10-25&by=hour`,
  )
  expect(readCsv(body).map(([hour]) => hour)).toEqual([
    'Hour',
    '2026-10-25T03:00+03:00',
    '2026-10-25T03:00+02:00',
    'Total',
  ])
})

test('files are for whoever may read reports, and hold the departments where they may', async () => {
  const company = await anUnevenMonth()
  const { ada, ben, sales, support } = company
  const query = `${november}&by=department`
  for (const path of Object.values(reportFiles)) {
    expect((await company.server.inject({ url: `${path}?${query}` })).statusCode).toBe(401)
    expect((await fetches(company, ben.browser, `${path}?${query}`)).statusCode).toBe(403)
    expect((await fetches(company, ada, `${path}?from=2026-11-02&to=2026-11-01`)).json()).toMatchObject({
      error: 'period_invalid',
    })
    expect((await fetches(company, ada, `${path}?from=x`)).json()).toMatchObject({ error: 'invalid_request' })
  }
  await ada.calls(departments.changeMemberRole, {
    params: { id: support.id },
    body: { userId: ben.id, role: 'supervisor' },
  })
  await ada.calls(departments.addMember, { params: { id: support.id }, body: { userId: ben.id } })
  await ada.calls(departments.changeMemberRole, {
    params: { id: support.id },
    body: { userId: ben.id, role: 'supervisor' },
  })
  const seen = readCsv((await fetches(company, ben.browser, `${reportFiles.csv}?${query}`)).body)
  expect(seen.map(cells => cells.slice(0, 2))).toEqual([
    ['Department', 'Answers'],
    ['Support', '4'],
    ['Total', '4'],
  ])
  const hidden = await fetches(company, ben.browser, `${reportFiles.csv}?${query}&departments=${sales.id}`)
  expect(readCsv(hidden.body).map(([name]) => name)).toEqual(['Department', 'Total'])
})

test('a month in which nothing happened is a file with nothing but its total', async () => {
  const company = await openCompany()
  const csv = await fetches(company, company.ada, `${reportFiles.csv}?${november}&by=agent&every=day`)
  expect(readCsv(csv.body).map(cells => cells.slice(0, 3))).toEqual([
    ['Agent', 'Day', 'Answers'],
    ['Total', '', '0'],
  ])
  expect(
    readSheet((await fetches(company, company.ada, `${reportFiles.xlsx}?${november}`)).rawPayload),
  ).toHaveLength(2)
})
