import type { SearchHit } from '@stoa/contract/search'
import { sql } from 'kysely'
import { authorsOf, type RuleNames } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { latinOf } from '../rules/dictionaries.ts'
import { excerptOf } from '../rules/excerpt.ts'
import { wordsOf } from '../rules/words.ts'
import type { Stemmer } from './stemmer.ts'

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
  { db, ruleNames, stemmer }: { db: Db; ruleNames: RuleNames; stemmer: Stemmer },
  ids: readonly number[],
  wanted: ReadonlySet<string>,
): Promise<Map<number, Message>> => {
  const rows = await rowsOf(db, ids)
  const authorOf = await authorsOf(
    db,
    rows.map(({ author }) => author),
    ruleNames,
  )
  const messages = rows.map(async ({ id, kind, at, author, language, start }): Promise<[number, Message]> => {
    const words = wordsOf(start).map(({ word }) => word)
    const lexemesOf = await stemmer(db, words, latinOf(language))
    return [
      id,
      {
        id,
        kind,
        at: at.toString(),
        author: authorOf(author),
        excerpt: excerptOf(start, wanted, lexemesOf),
      },
    ]
  })
  return new Map(await Promise.all(messages))
}
