import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Reading } from './read/read-file.ts'
import { kindOfFile } from './rules/kind-of-file.ts'

type NewFile = { id: number; name: string; type: string; at: Temporal.Instant }

const insertWaiting = async (tx: Tx, files: readonly NewFile[]): Promise<void> => {
  const rows = files
    .filter(file => kindOfFile(file) !== null)
    .map(({ id, at }) => ({ attachment_id: id, state: 'waiting', next_attempt_at: at }))
  if (rows.length === 0) return
  await tx
    .insertInto('attachment_text')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The files of these messages are to be read, those that stand in the text apart: they are pictures of it. */
export const awaitFiles = async (tx: Tx, messageIds: readonly number[]): Promise<void> => {
  if (messageIds.length === 0) return
  const { rows } = await sql<NewFile>`
    select id, name, type, created_at as at from attachment
    where message_id = any(${messageIds}::bigint[]) and not inline`.execute(tx)
  await insertWaiting(tx, rows)
}

/** The same for the next of the files that were there before all this. @returns whether there are any */
export const awaitOlderFiles = (db: Db, most: number): Promise<boolean> =>
  db.transaction().execute(async tx => {
    type Older = NewFile & { messageId: number | null; inline: boolean }
    const { rows } = await sql<Older>`
      with backlog as (select files_below from search_backlog where files_below > 0 for update),
      next as (
        select attachment.* from backlog join attachment on id < files_below order by id desc limit ${most}
      ),
      moved as (
        update search_backlog set files_below = coalesce((select min(id) from next), 0) from backlog
      )
      -- What somebody is just deleting is not waited for.
      select id, name, type, created_at as at, message_id as "messageId", inline from attachment
      where id in (select id from next) for key share skip locked`.execute(tx)
    await insertWaiting(
      tx,
      rows.filter(({ inline, messageId }) => messageId !== null && !inline),
    )
    return rows.length > 0
  })

export type Claim = { id: number; attempts: number; hash: string; name: string; type: string; size: number }

/** Takes the file that waits longest, and leaves it alone for others until `until`. */
export const claimFile = async (
  db: Db,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Claim | null> => {
  const { rows } = await sql<Claim>`
    update attachment_text set next_attempt_at = ${until}, attempts = attempts + 1
    from attachment where attachment.id = attachment_id and attachment_id = (
      select attachment_id from attachment_text where state = 'waiting' and next_attempt_at <= ${now}
      order by next_attempt_at limit 1 for update skip locked)
    returning attachment_id as id, attempts, file_hash as hash, name, type, size`.execute(db)
  return rows[0] ?? null
}

/** Nothing was wrong with the file: it is tried again, as if it had not been yet where `attempts` says so. */
export const putOff = (db: Db, { id, attempts }: Pick<Claim, 'id' | 'attempts'>, until: Temporal.Instant) =>
  db
    .updateTable('attachment_text')
    .set({ next_attempt_at: until, attempts })
    .where('attachment_id', '=', id)
    .where('state', '=', 'waiting')
    .execute()

export type Failure = Extract<Reading, { failure: unknown }>['failure'] | 'too-large' | 'infected' | 'missing'
export type FileText = { text: string } | { failure: Failure }

/** What was read of the same bytes before. */
export const textOfSame = async (db: Db, { id, hash }: Claim): Promise<FileText | null> => {
  const { rows } = await sql<{ text: string | null; failure: Failure | null }>`
    select text, failure from attachment_text join attachment on id = attachment_id
    where file_hash = ${hash} and id <> ${id} and state in ('read', 'failed')
      and failure is distinct from 'missing' limit 1`.execute(db)
  const [row] = rows
  if (!row) return null
  return row.failure === null ? { text: row.text ?? '' } : { failure: row.failure }
}

/** @returns the message whose words are others now; none where the file is gone, or somebody else was faster */
export const settleFile = async (tx: Tx, id: number, found: FileText): Promise<number | null> => {
  // In the order in which whoever erases messages locks them, too.
  const { rows } = await sql<{ messageId: number }>`
    select id as "messageId" from message where id = (select message_id from attachment where id = ${id})
    for no key update`.execute(tx)
  const text = 'text' in found ? found.text : null
  const failure = 'failure' in found ? found.failure : null
  const { numUpdatedRows } = await tx
    .updateTable('attachment_text')
    .set({ state: failure ? 'failed' : 'read', text: text || null, failure })
    .where('attachment_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n && text ? (rows[0]?.messageId ?? null) : null
}

/** What stands in the files of messages that were changed to name nobody any more. */
export const forgetTexts = async (tx: Tx, messageIds: readonly number[]): Promise<void> => {
  await sql`
    update attachment_text set state = 'forgotten', text = null
    where attachment_id in (select id from attachment where message_id = any(${messageIds}::bigint[]))`.execute(
    tx,
  )
}

/** Texts of files anywhere that have one of these patterns in them. @returns the messages that have them */
export const forgetTextsLike = async (tx: Tx, like: readonly string[]): Promise<number[]> => {
  const { rows } = await sql<{ messageId: number }>`
    update attachment_text set state = 'forgotten', text = null from attachment
    where attachment.id = attachment_id and text ilike any(${like}::text[])
    returning message_id as "messageId"`.execute(tx)
  return rows.flatMap(({ messageId }) => messageId ?? [])
}
