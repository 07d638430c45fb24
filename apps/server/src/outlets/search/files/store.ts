import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { recordset } from '../../../platform/db/recordset.ts'
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

/**
 * Takes the files that wait longest, and leaves them alone for others until `until`. One that was tried before comes alone: if it ends the
 * whole server once more, no other one is blamed.
 */
export const claimFiles = async (
  db: Db,
  given: { now: Temporal.Instant; until: Temporal.Instant; most: number },
): Promise<Claim[]> => {
  const { rows } = await sql<Claim>`
    with next as (
      select attachment_id, attempts, next_attempt_at from attachment_text
      where state = 'waiting' and next_attempt_at <= ${given.now}
      order by next_attempt_at limit ${given.most} for update skip locked
    ),
    in_order as (select attachment_id, attempts, row_number() over (order by next_attempt_at, attachment_id) as place from next),
    alone as (select attempts > 0 as first from in_order where place = 1)
    update attachment_text set next_attempt_at = ${given.until}, attempts = attachment_text.attempts + 1
    from in_order, alone, attachment
    where attachment_text.attachment_id = in_order.attachment_id and attachment.id = in_order.attachment_id
      and (in_order.place = 1 or (not alone.first and in_order.attempts = 0))
    returning attachment.id, attachment_text.attempts, file_hash as hash, name, type, size`.execute(db)
  return rows
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

/** What was read of the same bytes before, by their hash. */
export const textsOfSame = async (db: Db, hashes: readonly string[]): Promise<Map<string, FileText>> => {
  const { rows } = await sql<{ hash: string; text: string | null; failure: Failure | null }>`
    select distinct on (file_hash) file_hash as hash, text, failure
    from attachment_text join attachment on id = attachment_id
    where file_hash = any(${hashes}::text[]) and state in ('read', 'failed') and failure is distinct from 'missing'
    order by file_hash`.execute(db)
  return new Map(
    rows.map(({ hash, text, failure }) => [hash, failure === null ? { text: text ?? '' } : { failure }]),
  )
}

export type Settled = { id: number; found: FileText }

/** @returns the messages whose words are others now; not those of files that are gone, or where somebody else was faster */
export const settleFiles = async (tx: Tx, settled: readonly Settled[]): Promise<number[]> => {
  const ids = settled.map(({ id }) => id)
  // In the order in which whoever erases messages locks them, too.
  await sql`
    select from message where id in (select message_id from attachment where id = any(${ids}::bigint[]))
    order by id for no key update`.execute(tx)
  const given = settled.map(({ id, found }) => ({
    id,
    text: ('text' in found && found.text) || null,
    failure: 'failure' in found ? found.failure : null,
  }))
  const { rows } = await sql<{ messageId: number | null; hasText: boolean }>`
    update attachment_text set state = case when given.failure is null then 'read' else 'failed' end, text = given.text, failure = given.failure
    from ${recordset(given, sql`id bigint, text text, failure text`)} join attachment using (id)
    where attachment_id = attachment.id and state = 'waiting'
    returning message_id as "messageId", given.text is not null as "hasText"`.execute(tx)
  return rows.flatMap(({ messageId, hasText }) => (hasText && messageId !== null ? [messageId] : []))
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
