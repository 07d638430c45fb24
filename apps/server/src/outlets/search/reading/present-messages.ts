import type { SearchHit } from '@stoa/contract/search'
import { sql } from 'kysely'
import { authorsOf, type RuleNames } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { marks, piecesOf } from '../rules/excerpt.ts'
import { configurationOf } from '../rules/words.ts'

type Message = NonNullable<SearchHit['message']>
type Row = Pick<Message, 'id'> & {
  kind: Message['kind']
  at: Temporal.Instant
  language: string | null
  start: string
  author: { kind: string; id: number | null }
}

/** What an excerpt is made of; words that are further down are found, but not shown. */
const LOOKED_AT = 6_000

const rowsOf = async (db: Db, ids: readonly number[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select message.id, message.kind, message.at, ticket.language, left(message.body_text, ${LOOKED_AT}) as start,
           json_build_object('kind', message.author_kind, 'id', message.author_id) as author
    from message join ticket on ticket.id = message.ticket_id
    where message.id = any(${ids}::bigint[])`.execute(db)
  return rows
}

/** Messages that were found, with the place in which the words stand. */
export const presentMessages = async (
  db: Db,
  ids: readonly number[],
  query: string,
  ruleNames: RuleNames,
): Promise<Map<number, Message>> => {
  const rows = await rowsOf(db, ids)
  const authorOf = await authorsOf(
    db,
    rows.map(({ author }) => author),
    ruleNames,
  )
  const texts = rows.map(({ start }) => start)
  const configurations = rows.map(({ language, start }) => configurationOf(language, start))
  const how = `StartSel=${marks.begin}, StopSel=${marks.end}, MaxWords=28, MinWords=14, MaxFragments=1`
  const { rows: headlines } = await sql<{ headline: string }>`
    select ts_headline(configuration::regconfig, text, ${query}::tsquery, ${how}) as headline
    from unnest(${texts}::text[], ${configurations}::text[]) with ordinality as given (text, configuration, place)
    order by place`.execute(db)
  return new Map(
    rows.map(({ id, kind, at, author }, place) => [
      id,
      {
        id,
        kind,
        at: at.toString(),
        author: authorOf(author),
        excerpt: piecesOf(headlines[place]?.headline ?? ''),
      },
    ]),
  )
}
