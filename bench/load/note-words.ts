import type { StoaInProcess } from './stoa-in-process.ts'

/** Of so many words each is in half as many messages as the one before it: `common0` in every second one. */
export const halvings = 20

/**
 * Notes the words of all messages that are there by SQL, as the follower would, with two words more in each: one that nobody else has, and one of
 * a series in which each is half as common as the one before.
 */
export const noteWords = async ({ platform }: Pick<StoaInProcess, 'platform'>): Promise<number> => {
  const client = await platform.pool.connect()
  try {
    await client.query(`set synchronous_commit = off; drop index search_message_words`)
    await client.query(
      `insert into search_message (message_id, at, words)
       select id, at, to_tsvector('english', concat_ws(' ', subject, sender, body_text, 'only' || id,
         'common' || least($1 - 1, floor(-log(2, (1 + hashint8(id)::bigint - (-2147483648)) / 4294967298.0))::int)))
       from message on conflict do nothing`,
      [halvings],
    )
    await client.query(
      `set maintenance_work_mem = '512MB';
       create index search_message_words on search_message using gin (words) with (gin_pending_list_limit = 1024)`,
    )
  } finally {
    client.release(true)
  }
  await platform.pool.query('vacuum analyze search_message')
  const { rows } = await platform.pool.query('select count(*)::int as count from search_message')
  return rows[0]?.count ?? 0
}
