import { expect, test } from 'vitest'
import {
  claims,
  tablesIn,
  tablesOfMigrations,
  tablesWritten,
  writers,
} from '../../scripts/check/table-owners.ts'

const tables = tablesOfMigrations()
const claimed = claims()
const ownerOf = new Map(claimed.map(({ table, module }) => [table, module]))

test('every table has one owner: the module whose README says "Owns …"', () => {
  expect(tables.length).toBeGreaterThan(20)
  expect(
    claimed
      .map(({ table, module }) => `${table} (${module})`)
      .filter((_, at, all) => {
        const [name] = (all[at] ?? '').split(' ')
        return all.filter(other => other.startsWith(`${name} `)).length > 1
      }),
  ).toEqual([])
  expect(tables.filter(table => !ownerOf.has(table))).toEqual([])
})

test('what a README claims is a table', () => {
  expect(claimed.filter(({ table }) => !tables.includes(table))).toEqual([])
})

test('only its owner writes a table, and each owner does', () => {
  const written = writers(tables)
  expect(written.filter(({ table, module }) => ownerOf.get(table) !== module)).toEqual([])
  expect(tables.filter(table => !written.some(writer => writer.table === table))).toEqual([])
})

test('writes are found in the query builder and in SQL, and locks are none', () => {
  const found = (text: string) => tablesWritten({ text }, ['ticket', 'tag', 'message'])
  expect(found("tx.insertInto('ticket')")).toEqual(['ticket'])
  expect(found("const table = 'tag'; tx.deleteFrom(table)")).toEqual(['tag'])
  expect(found("const table = 'tag'; sql`insert into $" + '{sql.table(table)}`')).toEqual(['tag'])
  expect(found('tx\n  .updateTable(\n    "tag")')).toEqual(['tag'])
  expect(found('sql`insert into message (id) values (1)`')).toEqual(['message'])
  expect(found("client.query('update ticket set x = 1')")).toEqual(['ticket'])
  expect(found('sql`delete from tag`; sql`truncate message`')).toEqual(['tag', 'message'])
  expect(found('sql`select id from ticket for update tag`; // update ticket')).toEqual([])
  expect(tablesIn('Tags. Owns `tag` and\n`ticket_tag`. Reads `ticket`.')).toEqual(['tag', 'ticket_tag'])
})
