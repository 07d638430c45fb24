import type { Authentication } from '@stoa/contract/messages'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/events/act.ts'
import { refuse } from '../../platform/http/refusal.ts'
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

export const headersOf = ({ headers }: Pick<NewMessage, 'headers'>): string | null =>
  headers ? JSON.stringify(headers) : null

export const findingsOf = ({ findings }: Pick<NewMessage, 'findings'>): string | null =>
  findings ? JSON.stringify(findings) : null

export const authenticationOf = ({ authentication }: Pick<NewMessage, 'authentication'>): string | null =>
  authentication ? JSON.stringify(authentication) : null

/** @returns the id of the message */
export const insertMessage = async (tx: Tx, message: NewMessage): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into message (ticket_id, kind, author_kind, author_id, at, subject, sender, recipients, cc, body_text, body_html, intake_id,
                         account_id, headers, quoted_from, findings, authentication, bcc, answers_id)
    values (${message.ticketId}, ${message.kind}, ${message.author.kind}, ${message.author.id}, ${message.at},
            ${message.subject}, ${message.sender}, ${message.recipients}, ${message.cc}, ${message.text}, ${message.html},
            ${message.intakeId}, ${message.accountId ?? null}, ${headersOf(message)}::jsonb, ${message.quotedFrom ?? null}, ${findingsOf(message)}::jsonb,
            ${authenticationOf(message)}::jsonb, ${message.bcc ?? []}::text[], ${message.answersId ?? null})
    returning id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('insert returned nothing')
  return row.id
}

export const insertFiles = async (
  tx: Tx,
  messageId: number | null,
  uploader: Actor,
  files: readonly StoredFile[],
  at: Temporal.Instant,
): Promise<number[]> => {
  if (files.length === 0) return []
  const rows = await tx
    .insertInto('attachment')
    .values(
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
        created_at: at,
      })),
    )
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** Gives files that the actor uploaded to a message. @throws attachment_unknown */
export const attachUploads = async (
  tx: Tx,
  messageId: number,
  uploader: Actor,
  ids: readonly number[],
): Promise<void> => {
  if (ids.length === 0) return
  const rows = await tx
    .updateTable('attachment')
    .set({ message_id: messageId })
    .where('id', 'in', ids)
    .where('message_id', 'is', null)
    .where('uploader_kind', '=', uploader.kind)
    .where('uploader_id', '=', uploader.id)
    .returning('id')
    .execute()
  if (rows.length < new Set(ids).size) return refuse('attachment_unknown')
}

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
