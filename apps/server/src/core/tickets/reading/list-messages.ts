import type { Danger } from '@stoa/contract/file-dangers'
import type { FileScan } from '@stoa/contract/file-scans'
import { filePaths } from '@stoa/contract/files'
import type { Authentication, Delivery, Message } from '@stoa/contract/messages'
import { type Selectable, sql } from 'kysely'
import { bareContentId } from '../../../platform/content-id.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Tables } from '../../../platform/db/tables.generated.ts'
import { previewOfFile } from '../../../platform/http/preview-of-file.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { scansOf } from '../../file-scans/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { maySee } from '../access.ts'
import type { Findings } from '../incoming-message.ts'
import { saveCleanHtml } from '../store-messages.ts'
import { cleanHtml, cleanVersion } from './clean-html.ts'
import { authorsOf, type RuleNames } from './names-of-actors.ts'

/** How far the mails of replies are; the ledger of deliveries knows, main.ts hands its answer in. */
export type DeliveriesOf = (db: Db, messageIds: readonly number[]) => Promise<Map<number, Delivery>>

/** What is handed in of what messages show and this module does not know. */
export type MessageNeeds = { deliveriesOf: DeliveriesOf; ruleNames: RuleNames }

const shown = [
  'id',
  'ticket_id',
  'kind',
  'author_kind',
  'author_id',
  'at',
  'subject',
  'sender',
  'recipients',
  'cc',
  'bcc',
  'answers_id',
  'apart',
  'hands_on',
  'body_text',
  'clean_html',
  'clean_version',
  'findings',
  'authentication',
  'intake_id',
  'erased_at',
] as const satisfies (keyof Tables['message'])[]
/** The HTML as it came, which is large, only where there is no clean copy of it. */
const uncleaned = sql<string | null>`
  case when clean_html is null or clean_version is distinct from ${cleanVersion} then body_html end`

type MessageRow = Pick<Selectable<Tables['message']>, (typeof shown)[number]> & { uncleaned: string | null }
type FileRow = Selectable<Tables['attachment']>

/** A page of the stream, oldest first. @throws not_found */
export const listMessages = async (
  db: Db,
  caller: Caller,
  given: { ticketId: number; cursor?: string | undefined; limit: number },
  needs: MessageNeeds,
): Promise<{ items: Message[]; nextCursor: string | null }> => {
  if (!(await maySee(db, caller, given.ticketId))) return refuse('not_found')
  const rows = await db
    .selectFrom('message')
    .select(shown)
    .select(uncleaned.as('uncleaned'))
    .where('ticket_id', '=', given.ticketId)
    .where('id', '>', Number(given.cursor ?? 0) || 0)
    .orderBy('id')
    .limit(given.limit + 1)
    .execute()
  const page = rows.slice(0, given.limit)
  const nextCursor = rows.length > given.limit ? String(page.at(-1)?.id) : null
  return { items: await presentMessages(db, page, needs), nextCursor }
}

/** @throws not_found, also when the ticket may not be seen */
export const getMessage = async (
  db: Db,
  caller: Caller,
  id: number,
  needs: MessageNeeds,
): Promise<Message> => {
  const row = await db
    .selectFrom('message')
    .select(shown)
    .select(uncleaned.as('uncleaned'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || !(await maySee(db, caller, row.ticket_id))) return refuse('not_found')
  const [message] = await presentMessages(db, [row], needs)
  return message ?? refuse('not_found')
}

const presentMessages = async (
  db: Db,
  rows: readonly MessageRow[],
  needs: MessageNeeds,
): Promise<Message[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const [files, deliveries, authorOf] = await Promise.all([
    db
      .selectFrom('attachment')
      .selectAll()
      .where('message_id', 'in', ids)
      .orderBy('place')
      .orderBy('id')
      .execute(),
    needs.deliveriesOf(db, ids),
    authorsOf(
      db,
      rows.map(row => ({ kind: row.author_kind, id: row.author_id })),
      needs.ruleNames,
    ),
  ])
  const filesBy = Map.groupBy(files, file => file.message_id)
  const scans = await scansOf(
    db,
    files.map(file => file.file_hash),
  )
  return Promise.all(
    rows.map(async row => ({
      id: row.id,
      kind: row.kind as Message['kind'],
      author: authorOf({ kind: row.author_kind, id: row.author_id }),
      at: row.at.toString(),
      subject: row.subject,
      from: row.sender,
      to: row.recipients,
      cc: row.cc,
      bcc: row.bcc,
      answersId: row.answers_id,
      apart: row.apart,
      handsOn: row.hands_on as Message['handsOn'],
      text: row.body_text,
      html: await cleanHtmlOf(db, row, filesBy.get(row.id) ?? []),
      ...((row.findings as Findings | null) ?? nothing),
      attachments: (filesBy.get(row.id) ?? []).map(file => presentFile(file, scans.get(file.file_hash))),
      delivery: row.kind === 'reply' ? (deliveries.get(row.id) ?? notYetQueued) : null,
      authentication: row.authentication as Authentication | null,
      erased: row.erased_at !== null,
      hasSource: row.intake_id !== null,
    })),
  )
}

const nothing: Findings = { invitations: [], unread: [] }

/** The reply is written and its delivery follows within moments. */
const notYetQueued: Delivery = {
  state: 'queued',
  attempts: 0,
  answer: null,
  nextAttemptAt: null,
  sentAt: null,
  recipients: [],
}

const presentFile = (file: FileRow, scan: FileScan | undefined) => ({
  id: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  inline: file.inline,
  url: filePaths.attachment(file.id),
  danger: file.danger as Danger | null,
  scan: scan ?? null,
  preview: previewOfFile(file)?.preview ?? null,
})

const cleanHtmlOf = async (db: Db, row: MessageRow, files: readonly FileRow[]): Promise<string | null> => {
  if (row.uncleaned === null) return row.clean_html
  const pictures = files.flatMap(file =>
    file.content_id ? [[bareContentId(file.content_id), filePaths.attachment(file.id)] as const] : [],
  )
  const html = cleanHtml(row.uncleaned, new Map(pictures))
  await saveCleanHtml(db, row.id, html, cleanVersion)
  return html
}
