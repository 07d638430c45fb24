import { metricNames } from '@stoa/contract/metrics'
import { myself } from '@stoa/contract/people'
import { reports } from '@stoa/contract/reports'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'
import { hasLibreOffice, openedInLibreOffice } from '../support/libre-office.ts'
import { counted } from '../support/report-rows.ts'

const names = ['Υποστήριξη', 'الدعم الفني', '客户支持', '=1+1', 'Sales, "EU"; abroad']
const november = 'from=2026-11-01&to=2026-11-30'

/** Numbers that do not come out even, of departments with names of many scripts. */
const aMonth = async () => {
  const company = await openCompany()
  const { ada, ben, platform, server } = company
  const rows = []
  for (const [at, name] of names.entries()) {
    const { id } = await company.department(name, [])
    rows.push({
      at: `2026-11-${16 + at}T09:00:00Z`,
      departmentId: id,
      agentId: ben.id,
      answers: 1200 + at,
      'new-answers': 7,
      'new-answer-seconds': 1_000_000 + at,
      'call-seconds': 100 + at,
      'positive-ratings': 2,
      'negative-ratings': 1,
    })
  }
  await counted(platform.db, rows, ['Europe/Athens'])
  const file = async (kind: 'csv' | 'xlsx', query: string) =>
    (await server.inject({ url: `/api/reports.${kind}?${query}`, headers: { cookie: ada.cookie() ?? '' } }))
      .rawPayload
  const json = async (query: string) =>
    (await ada.calls({ ...reports.get, path: `/api/reports?${query}` as const })).body
  return { ...company, file, json }
}

/** To fourteen digits: LibreOffice writes fifteen of them, and rounds the last. */
const number = (cell: string | undefined) => (cell ? Number(Number(cell).toPrecision(14)) : null)

test('LibreOffice reads the files of reports: numbers as numbers, in any language, and names in any script', async context => {
  if (!(await hasLibreOffice())) context.skip('no LibreOffice here')
  const { ada, file, json } = await aMonth()
  const query = `${november}&by=department`
  const told = async () => {
    const { rows, total } = await json(query)
    return {
      called: rows.map(({ name }) => name),
      numbers: [...rows, { values: total }].map(({ values }) =>
        metricNames.map(name => number(String(values[name] ?? ''))),
      ),
    }
  }
  const { called, numbers } = await told()
  const numbersOf = (lines: string[][]) =>
    lines.slice(1).map(cells => metricNames.map((_, at) => number(cells[at + 1])))
  const namesOf = (lines: string[][]) => lines.slice(1, -1).map(cells => cells[0])

  const sheet = await openedInLibreOffice('report.xlsx', await file('xlsx', query))
  expect(numbersOf(sheet)).toEqual(numbers)
  expect(namesOf(sheet)).toEqual(called)

  // As it is opened by a double click where English is spoken, and by Greeks, who write decimals after a comma.
  const english = await openedInLibreOffice('report.csv', await file('csv', query), '44,34,76,1,,1033')
  expect(numbersOf(english)).toEqual(numbers)
  // Nothing is taken for a formula.
  expect(namesOf(english)).toEqual(called.map(name => (name === '=1+1' ? "'=1+1" : name)))
  await ada.calls(myself.changePreferences, { body: { language: 'el' } })
  const greek = `${query}&separator=semicolon&decimal=comma&bom=true`
  const inGreek = await openedInLibreOffice('report.csv', await file('csv', greek), '59,34,76,1,,1032')
  // Names stand in the order of the reader's alphabet.
  expect(inGreek[0]?.[0]).toBe('Τμήμα')
  expect(numbersOf(inGreek)).toEqual((await told()).numbers)
}, 180_000)

test('LibreOffice reads days as days', async context => {
  if (!(await hasLibreOffice())) context.skip('no LibreOffice here')
  const { file } = await aMonth()
  const query = `${november}&by=day&metrics=answers`
  const days = names.map((_, at) => [`2026-11-${16 + at}`, String(1200 + at)])
  for (const kind of ['xlsx', 'csv'] as const) {
    const as = kind === 'csv' ? '44,34,76,1,,1033' : null
    const lines = await openedInLibreOffice(`days.${kind}`, await file(kind, query), as)
    expect(lines.slice(1, -1).map(cells => cells.slice(0, 2))).toEqual(days)
  }
}, 180_000)
