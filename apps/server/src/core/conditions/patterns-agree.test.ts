import { folded } from '@stoa/conditions/fold'
import { patternForPostgres } from '@stoa/conditions/pattern/for-postgres'
import { patternTest } from '@stoa/conditions/pattern/in-memory'
import { patternProblem } from '@stoa/conditions/pattern/parse'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/testing/test-platform.ts'

const leaf = fc.constantFrom(
  ...[
    'a',
    'b',
    'B',
    'é',
    'É',
    'ς',
    'ж',
    '1',
    ' ',
    '-',
    '_',
    '.',
    '\\.',
    '\\d',
    '\\D',
    '\\w',
    '\\W',
    '\\s',
    '\\S',
    '\\n',
  ],
  ...[
    '[a-c]',
    '[^a-c]',
    '[A-Zé]',
    '[α-ω]',
    '[^\\w\\s]',
    '[\\d-]',
    '[]a]',
    '[[:alpha:]1]',
    '[^[:^digit:]]',
    '[À-ž]',
    '[が]',
  ],
  ...['^', '$', '\\b', '\\B', '\\A', '\\z', '\\x{e9}', '\\Qa.b\\E', '{', '한', '🙂', '[🙂-🙄]', ''],
)
const times = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0}', '{1,3}', '{0,2}?', '{2,}'),
  },
  { weight: 1, arbitrary: fc.constantFrom('{300}', '{0,300}', '{260,}') },
)
const { pattern } = fc.letrec<{ pattern: string; branch: string; part: string }>(tie => ({
  pattern: fc.oneof(
    { depthSize: 'small' },
    tie('branch'),
    fc.tuple(tie('branch'), tie('branch')).map(two => two.join('|')),
  ),
  branch: fc.array(tie('part'), { maxLength: 4 }).map(parts => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(leaf, times).map(two => two.join('')),
    tie('pattern').map(inner => `(${inner})`),
    fc.tuple(tie('pattern'), times).map(([inner, sign]) => `(?:${inner})${sign}`),
  ),
}))
const flags = fc.constantFrom('', '', '', '(?i)', '(?m)', '(?s)', '(?ms)')
const text = fc
  .array(
    fc.constantFrom(...'aabbcABé ς\nжщЖ1290-_.{αΩäžが한🙂🙃 ', 'e\u0301', '\r\n', '\t', 'a'.repeat(300)),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))

test('a pattern matches the same texts in memory and in the database', async () => {
  const { db } = await testPlatform()
  const drawn = fc.sample(fc.tuple(flags, pattern, fc.array(text, { minLength: 5, maxLength: 5 })), {
    numRuns: 800,
    seed: 4,
  })
  const taken = drawn
    .map(([flag, body, texts]) => ({ pattern: flag + body, texts }))
    .filter(one => !patternProblem(one.pattern))
  const asked = taken.flatMap(one => {
    const matches = patternTest(one.pattern)
    return one.texts.map(seen => ({
      ...one,
      seen,
      inMemory: matches(folded(seen)),
      sql: patternForPostgres(one.pattern),
    }))
  })
  const { rows } = await sql<{ holds: boolean }>`
    select folded(text) ~ pattern as holds
    from unnest(${asked.map(one => one.seen)}::text[], ${asked.map(one => one.sql)}::text[]) with ordinality as one (text, pattern, at)
    order by at`.execute(db)
  const different = asked.filter((one, at) => one.inMemory !== rows[at]?.holds)
  expect(different.map(({ pattern, seen, inMemory }) => ({ pattern, seen, inMemory }))).toEqual([])
  const held = asked.filter(one => one.inMemory).length
  console.log(`${taken.length} patterns of ${drawn.length}, ${asked.length} pairs, ${held} of them match`)
  expect(taken.length).toBeGreaterThan(400)
  expect(held).toBeGreaterThan(asked.length / 10)
  expect(held).toBeLessThan((asked.length * 9) / 10)
}, 60_000)

test('the heaviest pattern that is taken can be compiled by both', async () => {
  const { db } = await testPlatform()
  for (const heavy of [
    '(?:a{0,30}){0,30}b',
    '[^a]{0,999}b',
    '(?:x[a-cé]?){330}',
    '(a|b|ab){0,180}c',
    '(?:\\bé\\b|ж){180}',
  ]) {
    expect(patternProblem(heavy)).toBeUndefined()
    expect(patternTest(heavy)('a'.repeat(2000))).toBe(false)
    const { rows } = await sql<{
      holds: boolean
    }>`select ${'a'.repeat(2000)}::text ~ ${patternForPostgres(heavy)}::text as holds`.execute(db)
    expect(rows[0]?.holds).toBe(false)
  }
})

test('no pattern can freeze anything', async () => {
  const { db } = await testPlatform()
  const long = `${'a'.repeat(100_000)}!`
  for (const evil of [
    '(a+)+$',
    '(a|aa)+$',
    '(a*)*b',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(?:a?){300}a{300}$',
    '\\b(a+)+\\b$',
  ]) {
    const begun = performance.now()
    expect(patternTest(evil)(long)).toBe(false)
    const inMemory = performance.now() - begun
    await db.transaction().execute(async tx => {
      await sql`set local statement_timeout = '5s'`.execute(tx)
      const { rows } = await sql<{
        holds: boolean
      }>`select ${long}::text ~ ${patternForPostgres(evil)}::text as holds`.execute(tx)
      expect(rows[0]?.holds).toBe(false)
    })
    expect(inMemory).toBeLessThan(5000)
  }
})
