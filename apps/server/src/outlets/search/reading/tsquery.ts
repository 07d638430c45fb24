import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { configurations, spaced, unaccented } from '../rules/words.ts'

/** Each text as PostgreSQL asks for it, in every language at once; those in which no word is left are left out. */
const queriesOf = async (db: Db, texts: readonly string[]): Promise<Map<number, string>> => {
  const given = texts.map(spaced).map((text, place) => ({ place, text, plain: unaccented(text) }))
  const { rows } = await sql<{ place: number; query: string }>`
    select place, string_agg(distinct '(' || query::text || ')', ' | ') as query
    from json_to_recordset(${JSON.stringify(given)}::json) as given (place integer, text text, plain text),
      lateral (
        select websearch_to_tsquery(name::regconfig, text) as query from unnest(${[...configurations]}::text[]) as name
        union select websearch_to_tsquery('simple', plain)
      ) as queries
    where numnode(query) > 0 group by place`.execute(db)
  return new Map(rows.map(({ place, query }) => [place, query]))
}

/** What is looked for, without what must not be there; null where no word is left to look for. */
export const tsqueryOf = async (
  db: Db,
  { words, without }: { words: string; without: readonly string[] },
): Promise<string | null> => {
  const queries = await queriesOf(db, [words, ...without])
  const wanted = queries.get(0)
  if (wanted === undefined) return null
  const unwanted = without.flatMap((_, at) => queries.get(at + 1) ?? []).map(query => `!(${query})`)
  return [`(${wanted})`, ...unwanted].join(' & ')
}
