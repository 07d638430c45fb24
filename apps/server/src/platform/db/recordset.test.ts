import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testPlatform } from '../testing/test-platform.ts'
import { recordset } from './recordset.ts'

test('half a character does not make the rows unreadable, and what only looks like one stays as it is', async () => {
  const { db } = await testPlatform()
  const texts = ['whole 👍', 'half \ud83d', String.raw`a path \ud83d\readme`]
  const rows = texts.map(text => ({ text }))
  const { rows: read } = await sql<{ text: string }>`
    select text from ${recordset(rows, sql`text text`)}`.execute(db)
  expect(read.map(({ text }) => text)).toEqual(['whole 👍', 'half \ufffd', String.raw`a path \ud83d\readme`])
})
