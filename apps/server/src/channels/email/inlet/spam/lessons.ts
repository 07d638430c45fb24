import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { type Corpus, type Scored, type Seen, score } from './rules/score.ts'

/** Stands in every mail, and in no text. */
const mails = ''

/** How many mails of each kind were learnt from. */
export const corpusOf = async (db: Db | Tx): Promise<Corpus> => {
  const { rows } = await sql<Corpus>`select spam, ham from spam_token where token = ${mails}`.execute(db)
  return rows[0] ?? { spam: 0, ham: 0 }
}

/** What was learnt about these tokens says how certain it is that they are spam; null while that is too little. */
export const scoreOf = async (tx: Tx, tokens: readonly string[], corpus: Corpus): Promise<Scored | null> => {
  const { rows } = await sql<Seen>`
    select token, spam, ham from spam_token where token = any(${tokens}::text[])`.execute(tx)
  return score(rows, corpus)
}

const count = async (tx: Tx, tokens: readonly string[], spam: boolean, by: 1 | -1): Promise<void> => {
  // In one order, so that two who learn at the same time wait for each other instead of for ever.
  await sql`
    insert into spam_token (token, spam, ham)
    select token, ${spam ? by : 0}::int, ${spam ? 0 : by}::int from unnest(${[mails, ...tokens].toSorted()}::text[]) as token order by token
    on conflict (token) do update
    set spam = greatest(0, spam_token.spam + excluded.spam), ham = greatest(0, spam_token.ham + excluded.ham)`.execute(
    tx,
  )
}

/** Learns that a mail is spam, or is not; another judgement about the same message replaces the first. */
export const learn = async (
  tx: Tx,
  { messageId, tokens, spam }: { messageId: number | null; tokens: string[]; spam: boolean },
): Promise<void> => {
  const { rows } = await sql<{ spam: boolean; tokens: string[] }>`
    select spam, tokens from spam_lesson where message_id = ${messageId} for update`.execute(tx)
  const [before] = rows
  if (before?.spam === spam) return
  if (before) {
    await count(tx, before.tokens, before.spam, -1)
    await sql`update spam_lesson set spam = ${spam}, tokens = ${tokens}::text[] where message_id = ${messageId}`.execute(
      tx,
    )
  } else
    await sql`insert into spam_lesson (message_id, spam, tokens) values (${messageId}, ${spam}, ${tokens}::text[])`.execute(
      tx,
    )
  await count(tx, tokens, spam, 1)
}

/** Takes back what was learnt from messages; words that stood in no other mail are known no more. */
export const unlearn = async (tx: Tx, messageIds: readonly number[]): Promise<void> => {
  const { rows } = await sql<{ spam: boolean; tokens: string[] }>`
    delete from spam_lesson where message_id = any(${messageIds}::bigint[]) returning spam, tokens`.execute(
    tx,
  )
  for (const { spam, tokens } of rows) await count(tx, tokens, spam, -1)
  const tokens = [...new Set(rows.flatMap(row => row.tokens))]
  await sql`delete from spam_token where token = any(${tokens}::text[]) and spam = 0 and ham = 0`.execute(tx)
}
