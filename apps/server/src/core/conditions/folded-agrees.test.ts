import { folded } from '@stoa/conditions/fold'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/testing/test-platform.ts'

const texts = [
  'Καφές ΚΑΦΈΣ καφεσ ΌΣΟΣ Σ',
  'Ёлка ёлка Йод йод',
  'مُحَمَّد محمد كِتَابٌ',
  'Žąsis ŽĄSIS lietuvių Ė̃',
  'İstanbul istanbul ıI',
  'Straße STRASSE ẞ',
  '👩‍👩‍👧 🇬🇷 ☎️',
  'שָׁלוֹם שלום',
  '中文 简体 繁體',
  'e\u0301 é É ǅ ﬁ K Å',
  'ἈΡΧΙΜΉΔΗΣ ᾳ ᾼ',
  '',
]

test('texts of many scripts lose case and accents in memory as they do in the database', async () => {
  const { db } = await testPlatform()
  const { rows } = await sql<{ text: string; folded: string }>`
    select text, folded(text) as folded from unnest(${texts}::text[]) as one (text)`.execute(db)
  expect(rows.map(row => row.folded)).toEqual(rows.map(row => folded(row.text)))
  expect(folded('Καφές')).toBe(folded('ΚΑΦΕΣ'))
  expect(folded('مُحَمَّد')).toBe('محمد')
  expect(folded('İstanbul')).toBe('istanbul')
})

/** Letters of Unicode 17, which the database has not heard of. */
const tooNew = (code: number) =>
  [0xa7ce, 0xa7d2, 0xa7d4].includes(code) || (code >= 0x16ea0 && code <= 0x16eb8)

test('so does every character that has forms, behind a final sigma and before a capital', async () => {
  const { db } = await testPlatform()
  // Without surrogates and what is for private use, and without what has no forms: Chinese and Korean characters, planes behind the second.
  const { rows } = await sql<{ code: number; folded: string }>`
    select code, folded('Σ' || chr(code) || 'X') as folded from generate_series(1, 196607) as one (code)
    where code not between 13312 and 40959 and code not between 44032 and 63743`.execute(db)
  const different = rows.filter(
    ({ code, folded: text }) => !tooNew(code) && text !== folded(`Σ${String.fromCodePoint(code)}X`),
  )
  expect(different.map(row => row.code.toString(16))).toEqual([])
  expect(rows.length).toBeGreaterThan(140_000)
})
