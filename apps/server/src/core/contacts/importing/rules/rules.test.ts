import { longestNotes, mostOfEach } from '@stoa/contract/contact-limits'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import { readContact } from './read-contact.ts'
import { readContent } from './read-content.ts'
import { suggestColumns } from './suggest-columns.ts'

const greek = 'Όνομα;Διεύθυνση\nΝίκος Παπαδόπουλος;Ερμού 5, Αθήνα\nΕλένη Γεωργίου;Πατησίων 76\n'
const russian = 'Имя;Почта\nИван Петрович Сидоров;ivan@example.ru\nМария Кузнецова;maria@example.ru\n'

test.for([
  ['UTF-8', greek, iconv.encode(greek, 'utf-8')],
  ['UTF-8', greek, iconv.encode(greek, 'utf-8', { addBOM: true })],
  ['UTF-16LE', russian, iconv.encode(russian, 'utf-16le', { addBOM: true })],
  ['Windows-1251', russian, iconv.encode(russian, 'windows-1251')],
] as const)('a file in %s is read', ([encoding, text, bytes]) => {
  const decoded = decode(bytes)
  expect(decoded.text.replace('\uFEFF', '')).toBe(text)
  expect(decoded.encoding).toBe(encoding)
})

test('columns are known by their headings, in several languages', () => {
  const fields = [{ id: 7, name: 'Contract' }]
  expect(
    suggestColumns(['Name', 'E-Mail', 'Email 2', 'Mobile phone', 'contract', 'Xyz'], 'contact', fields),
  ).toEqual(['name', 'emails', 'emails', 'phones', 'field:7', 'skip'])
  expect(suggestColumns(['first_name', 'Last Name', 'Company', 'Company'], 'contact', [])).toEqual([
    'first-name',
    'last-name',
    'company',
    'skip',
  ])
  expect(suggestColumns(['Επώνυμο', 'Τηλέφωνο', 'Γλώσσα'], 'contact', [])).toEqual([
    'last-name',
    'phones',
    'language',
  ])
  expect(suggestColumns(['Фамилия', 'Эл. почта', 'Компания'], 'contact', [])).toEqual([
    'last-name',
    'emails',
    'company',
  ])
  expect(suggestColumns(['Company name', 'Website'], 'company', [])).toEqual(['name', 'domains'])
})

const options = [
  { id: 1, name: 'Gold' },
  { id: 2, name: 'Silver, polished' },
]
test.for([
  ['number', '1 234,5', 1234.5],
  ['number', '1,234.5', 1234.5],
  ['number', '-7', -7],
  ['number', 'seven', undefined],
  ['date', '24.12.2026', '2026-12-24'],
  ['date', '2026-2-3 10:00', '2026-02-03'],
  ['date', '12/24/2026', undefined],
  ['list', 'gold', 1],
  ['list', 'Bronze', undefined],
  ['multi-list', 'Silver, polished', [2]],
  ['multi-list', 'gold; GOLD', [1, 1]],
  ['checkbox', 'Ναι', true],
  ['checkbox', 'нет', false],
  ['checkbox', 'perhaps', undefined],
] as const)('%s: %s', ([kind, text, content]) => {
  expect(readContent({ kind, options }, text)).toEqual(content)
})

test('what no form would take is too long for a file, too', () => {
  const columns = ['emails', 'phones', 'notes'] as const
  const read = (...cells: string[]) => readContact({ columns, fields: [] }, cells)
  const many = (most: number, one: (at: number) => string) =>
    Array.from({ length: most }, (_, at) => one(at)).join(';')
  const emails = many(mostOfEach, at => `n${at}@a.example`)
  const phones = many(mostOfEach, at => `+30 210 ${at}`)
  expect(read(emails, phones, 'x'.repeat(longestNotes)).emails).toHaveLength(mostOfEach)
  for (const cells of [
    [`${emails};more@a.example`, '', ''],
    ['', `${phones};12345`, ''],
    ['n@a.example', '', 'x'.repeat(longestNotes + 1)],
  ])
    expect(() => read(...cells)).toThrow('too-long')
})
