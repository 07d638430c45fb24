import type { SearchHit } from '@stoa/contract/search'
import { sql } from 'kysely'
import { authorsOf, type RuleNames } from '../../../core/tickets/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { isLithuanian } from '../rules/dictionaries.ts'
import { richPlaceOf } from '../rules/richest-place.ts'
import { wordsOf } from '../rules/words.ts'
import { placeInFiles, textsInFiles } from './place-in-files.ts'
import type { Question } from './question-of.ts'
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

/** Messages that were found, with the place in which the words stand: in what was written, or in a file where more of them stand. */
export const presentMessages = async (
  { db, ruleNames, stemmer }: { db: Db; ruleNames: RuleNames; stemmer: Stemmer },
  ids: readonly number[],
  { wanted, asked }: Pick<Question, 'wanted' | 'asked'>,
): Promise<Map<number, Message>> => {
  const rows = await rowsOf(db, ids)
  const authorOf = await authorsOf(
    db,
    rows.map(({ author }) => author),
    ruleNames,
  )
  const written = await Promise.all(
    rows.map(async row => {
      const words = wordsOf(row.start).map(({ word }) => word)
      const lithuanian = isLithuanian(row.language)
      return { row, lithuanian, place: richPlaceOf(row.start, wanted, await stemmer(db, words, lithuanian)) }
    }),
  )
  const poor = written.filter(({ place }) => place.worth < asked).map(({ row }) => row.id)
  const inFiles = Map.groupBy(await textsInFiles(db, poor), ({ messageId }) => messageId)
  const messages: [number, Message][] = []
  for (const { row, lithuanian, place } of written) {
    const { id, kind, at, author } = row
    const files = inFiles.get(id) ?? []
    const inFile = await placeInFiles({ db, stemmer, lithuanian, wanted, asked }, files)
    const better = inFile && inFile.worth > place.worth ? inFile : { ...place, file: null }
    const { pieces: excerpt, file } = better
    messages.push([id, { id, kind, at: at.toString(), author: authorOf(author), excerpt, file }])
  }
  return new Map(messages)
}
