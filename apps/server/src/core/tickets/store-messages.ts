import { filePaths } from '@stoa/contract/files'
import type { Authentication } from '@stoa/contract/messages'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { recordset } from '../../platform/db/recordset.ts'
import { together } from '../../platform/db/together.ts'
import type { Act, Actor } from '../../platform/events/act.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { awaitScans } from '../file-scans/commands.ts'
import { someInfected } from '../file-scans/queries.ts'
import type { Findings, StoredFile } from './incoming-message.ts'

export type NewMessage = {
  ticketId: number
  kind: 'incoming' | 'reply' | 'note'
  author: Actor
  at: Temporal.Instant
  subject: string | null
  sender: string | null
  recipients: string[]
  cc: string[]
  bcc?: string[]
  /** The message of the same ticket that it answers. */
  answersId?: number | null
  apart?: boolean
  handsOn?: 'message' | 'ticket' | null
  text: string
  html: string | null
  intakeId: number | null
  /** For replies: what to send by, where somebody chose. Only the channel knows what it is. */
  accountId?: number | null
  headers?: Record<string, string>
  quotedFrom?: number | null
  findings?: Findings | null
  authentication?: Authentication | null
}

export const rowOfMessage = (message: Omit<NewMessage, 'ticketId'>) => ({
  kind: message.kind,
  author_kind: message.author.kind,
  author_id: message.author.id,
  at: message.at,
  subject: message.subject,
  sender: message.sender,
  recipients: message.recipients,
  cc: message.cc,
  body_text: message.text,
  body_html: message.html,
  intake_id: message.intakeId,
  account_id: message.accountId ?? null,
  headers: message.headers ?? null,
  quoted_from: message.quotedFrom ?? null,
  findings: message.findings ?? null,
  authentication: message.authentication ?? null,
  bcc: message.bcc ?? [],
  answers_id: message.answersId ?? null,
  apart: message.apart ?? false,
  hands_on: message.handsOn ?? null,
})

/** What `rowOfMessage` makes, and what it is. */
export const messageColumns = sql.raw(
  `kind, author_kind, author_id, at, subject, sender, recipients, cc, bcc, body_text, body_html, intake_id, account_id, headers,
  quoted_from, findings, authentication, answers_id, apart, hands_on`,
)
export const messageTypes = sql`
  kind text, author_kind text, author_id bigint, at timestamptz, subject text, sender text, recipients text[], cc text[], bcc text[],
  body_text text, body_html text, intake_id bigint, account_id bigint, headers jsonb, quoted_from integer, findings jsonb,
  authentication jsonb, answers_id bigint, apart boolean, hands_on text`

/** Numbers are given in the order of what is inserted. */
const inOrder = (rows: readonly { id: number }[]): number[] =>
  rows.map(({ id }) => id).sort((one, other) => one - other)

/** @returns the id of the message */
export const insertMessage = together(async (db, messages: readonly NewMessage[]) => {
  const given = messages.map((message, place) => ({
    ...rowOfMessage(message),
    ticket_id: message.ticketId,
    place,
  }))
  const { rows } = await sql<{ id: number }>`
    insert into message (ticket_id, ${messageColumns}) select ticket_id, ${messageColumns}
    from ${recordset(given, sql`${messageTypes}, ticket_id bigint, place integer`)} order by place
    returning id`.execute(db)
  return inOrder(rows)
})

type Kept = { messageId: number | null; uploader: Actor; files: readonly StoredFile[]; at: Temporal.Instant }

const keepFiles = together(async (db, kept: readonly Kept[]) => {
  const rows = kept.flatMap(({ messageId, uploader, files, at }) =>
    files.map(file => ({
      message_id: messageId,
      uploader_kind: uploader.kind,
      uploader_id: uploader.id,
      file_hash: file.hash,
      name: file.name,
      type: file.type,
      size: file.size,
      inline: file.inline,
      content_id: file.contentId,
      danger: file.danger ?? null,
      created_at: at,
    })),
  )
  const ids = inOrder(await db.insertInto('attachment').values(rows).returning('id').execute())
  const [first] = kept
  if (first)
    await awaitScans(
      db as Tx,
      rows.map(row => row.file_hash),
      first.at,
    )
  return kept.map(({ files }) => ids.splice(0, files.length))
})

export const insertFiles = async (
  tx: Tx,
  messageId: number | null,
  uploader: Actor,
  files: readonly StoredFile[],
  at: Temporal.Instant,
): Promise<number[]> => (files.length === 0 ? [] : keepFiles(tx, { messageId, uploader, files, at }))

/**
 * Copies those of the files that `from` says whose they may be; the bytes are shared. Where the text shows one of them, it shows the copy.
 * @throws attachment_unknown, file_infected
 */
const copyTo = async (
  { tx, actor, clock }: Act,
  messageId: number,
  fileIds: readonly number[],
  from: RawBuilder<unknown>,
): Promise<void> => {
  if (fileIds.length === 0) return
  const originals = [...new Set(fileIds)]
  const { rows } = await sql<{ id: number; file_hash: string }>`
    insert into attachment (message_id, uploader_kind, uploader_id, file_hash, name, type, size, inline, content_id, danger, created_at)
    select ${messageId}, ${actor.kind}, ${actor.id}, file_hash, name, type, size, inline, content_id, danger, ${clock.now()}
    from attachment where id = any(${originals}::bigint[]) and message_id in (select id from message where ${from})
    order by array_position(${originals}::bigint[], id) returning id, file_hash`.execute(tx)
  if (rows.length < originals.length) return refuse('attachment_unknown')
  await refuseInfected(tx, rows)
  const copies = inOrder(rows)
  for (const [place, original] of originals.entries()) {
    const copy = copies[place]
    if (copy === undefined) continue
    await sql`
      update message set body_html = replace(body_html, ${shownAs(original)}, ${shownAs(copy)})
      where id = ${messageId} and strpos(body_html, ${shownAs(original)}) > 0`.execute(tx)
  }
}

/** How the address of a picture stands in HTML. */
export const shownAs = (id: number): string => `"${filePaths.attachment(id)}"`

const refuseInfected = async (tx: Tx, files: readonly { file_hash: string }[]): Promise<void> => {
  const hashes = files.map(({ file_hash }) => file_hash)
  if (await someInfected(tx, hashes)) return refuse('file_infected')
}

/** Copies files of the ticket's messages to another message of it. @throws attachment_unknown, file_infected */
export const copyFiles = (
  act: Act,
  { ticketId, messageId, fileIds }: { ticketId: number; messageId: number; fileIds: readonly number[] },
): Promise<void> => copyTo(act, messageId, fileIds, sql`ticket_id = ${ticketId} and kind <> 'note'`)

const shownIn = (messageId: number) => sql<boolean>`exists (
  select from message where message.id = ${messageId} and strpos(body_html, '"' || ${filePaths.upload} || '/' || attachment.id || '"') > 0)`

const placeIn = (ids: readonly number[]) => sql<number>`array_position(${[...ids]}::bigint[], attachment.id)`

/** Gives files that the actor uploaded to a message, in this order; those that its text shows are part of it. @throws attachment_unknown, file_infected */
export const attachUploads = async (
  tx: Tx,
  messageId: number,
  uploader: Actor,
  ids: readonly number[],
): Promise<void> => {
  if (ids.length === 0) return
  const rows = await tx
    .updateTable('attachment')
    .set({ message_id: messageId, inline: shownIn(messageId), place: placeIn(ids) })
    .where('id', 'in', ids)
    .where('message_id', 'is', null)
    .where('uploader_kind', '=', uploader.kind)
    .where('uploader_id', '=', uploader.id)
    .returning('file_hash')
    .execute()
  if (rows.length < new Set(ids).size) return refuse('attachment_unknown')
  await refuseInfected(tx, rows)
}

export const deleteFiles = (tx: Tx, ids: readonly number[]) =>
  tx.deleteFrom('attachment').where('id', 'in', ids).execute()

export const saveCleanHtml = (
  tx: Pick<Tx, 'updateTable'>,
  messageId: number,
  html: string,
  version: number,
) =>
  tx
    .updateTable('message')
    .set({ clean_html: html, clean_version: version })
    .where('id', '=', messageId)
    .execute()
