import type { AuditEntry } from '@stoa/contract/audit'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { entryLines } from './entry-lines.ts'
import { entrySentence } from './entry-sentence.ts'

const sales = { field: 'departmentId', kind: 'department', id: 2, name: 'Sales' }
const entry = (
  name: string,
  data: AuditEntry['data'],
  subjects: AuditEntry['subjects'] = [],
): AuditEntry => ({
  id: 1,
  name,
  at: '2026-11-23T10:00:00Z',
  actor: { kind: 'user', id: 1, name: 'Ada' },
  subjects,
  data,
})

/** Sentence and lines as one reads them, without the invisible signs that keep directions apart. */
const read = async (given: AuditEntry, language: 'en' | 'lt' = 'en') => {
  const saying = { t: await translator(language), language }
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')
  const lines = entryLines(given, saying)
  return [
    plain(entrySentence(given, saying)),
    ...lines.map(({ label, value, was }) => `${label}: ${was === undefined ? '' : `${was} → `}${value}`),
  ]
}

test('a renaming says the name of today, and from what to what', async () => {
  const renamed = entry('department.renamed', { departmentId: 2, name: { from: 'Sails', to: 'Sales' } }, [
    sales,
  ])
  expect(await read(renamed)).toEqual(['Ada renamed the department Sales', 'Name: Sails → Sales'])
  expect(await read(renamed, 'lt')).toEqual(['Ada pervadina skyrių „Sales“', 'Pavadinimas: Sails → Sales'])
})

test('settings are told one by one: names instead of ids, words instead of codes', async () => {
  const changes = {
    leadId: { from: null, to: 5 },
    chats: { from: true, to: false },
    visibility: { from: 'members', to: 'everyone' },
    closeAfterDays: { from: null, to: 1400 },
    description: { from: '', to: 'Offers' },
  }
  const lin = { field: 'leadId', kind: 'user', id: 5, name: 'Lin' }
  expect(await read(entry('department.configured', { departmentId: 2, changes }, [sales, lin]))).toEqual([
    'Ada changed the settings of the department Sales',
    'Lead: none → Lin',
    'Chats: yes → no',
    'Tickets can be read by: Members → Everybody who works here',
    'Closed for good after days: none → 1,400',
    'Description: empty → Offers',
  ])
})

test('what the sentence says is not said twice, and what is too rich for a line is only named', async () => {
  const calendar = { field: 'calendarId', kind: 'calendar', id: 1, name: 'Office' }
  expect(
    await read(
      entry(
        'calendar.changed',
        {
          calendarId: 1,
          changes: { name: { from: 'Shop', to: 'Office' } },
          changed: ['name', 'week', 'exceptions'],
        },
        [calendar],
      ),
    ),
  ).toEqual([
    'Ada changed the business hours Office',
    'Name: Shop → Office',
    'Changed: Week and Holidays and exceptions',
  ])
  const targets = { from: [], to: [{ metric: 'first_answer', priority: null, seconds: 60 }] }
  const level = { field: 'levelId', kind: 'sla-level', id: 1, name: 'Gold' }
  expect(
    await read(entry('sla-level.changed', { levelId: 1, name: 'Gold', changes: { targets } }, [level])),
  ).toEqual(['Ada changed the SLA level Gold', 'Targets: changed'])
})

test('what is gone and whom nobody knows have words', async () => {
  const gone = { ...sales, name: '' }
  const given = { ...entry('department.created', { departmentId: 2, name: 'Sales' }, [gone]) }
  expect(await read({ ...given, actor: { kind: 'user', id: 9, name: '' } })).toEqual([
    'Somebody created the department no. 2, which is gone',
    'Name: Sales',
  ])
})

test('an event that this page has no sentence for is still readable', async () => {
  const unknown = entry(
    'rocket.launched',
    { rocketId: 3, departmentId: 2, crew: [{ name: 'Lin' }], fuel: 'full' },
    [sales],
  )
  expect(await read(unknown)).toEqual([
    'Ada: rocket.launched',
    'rocketId: 3',
    'Department: Sales',
    'crew: [{"name":"Lin"}]',
    'fuel: full',
  ])
})
