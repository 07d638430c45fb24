import type { DraftItem } from '@stoa/contract/drafts'
import type { Attachment } from '@stoa/contract/messages'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { htmlAsText } from '../../../platform/html-as-text.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentScope } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { permissionsOn, visibleTickets } from '../access.ts'
import { presentUpload } from '../present.ts'
import { previewOf } from '../rules/preview.ts'
import type { Draft, NewTicketDraft } from '../store-drafts.ts'

type Kept = Omit<Draft, 'attachmentIds'> & { attachments: Attachment[] }
type KeptNew = Omit<NewTicketDraft, 'attachmentIds'> & { attachments: Attachment[] }

const nothing: Kept = {
  kind: 'reply',
  html: '',
  addressed: null,
  answersId: null,
  attachments: [],
  shared: false,
}

/** Those of the files that still wait for a message, in the order in which they were chosen. */
const uploadsOfDraft = async (db: Db, personId: number, ids: readonly number[]): Promise<Attachment[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'name', 'type', 'size'])
    .where('id', 'in', [...ids])
    .where('message_id', 'is', null)
    .where('uploader_kind', '=', 'user')
    .where('uploader_id', '=', personId)
    .orderBy(sql`array_position(${[...ids]}::bigint[], id)`)
    .execute()
  return rows.map(row => presentUpload(row.id, row))
}

/** @throws not_found, not_allowed */
const requireWriter = async (db: Db, caller: Caller, ticketId: number): Promise<void> => {
  const permissions = await permissionsOn(db, caller, ticketId)
  if (!permissions.has('ticket.list')) return refuse('not_found')
  if (!permissions.has('ticket.reply')) return refuse('not_allowed')
}

/** What the caller was writing on this ticket. @throws not_found, not_allowed */
export const getDraft = async (db: Db, caller: Caller, ticketId: number): Promise<Kept> => {
  await requireWriter(db, caller, ticketId)
  if (caller.kind !== 'user') return nothing
  const row = await db
    .selectFrom('draft')
    .select(['kind', 'html', 'addressed', 'answers_id as answersId', 'shared'])
    .select('attachment_ids as attachmentIds')
    .where('person_id', '=', caller.id)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  if (!row) return nothing
  const { attachmentIds, ...draft } = row
  return { ...(draft as Kept), attachments: await uploadsOfDraft(db, caller.id, attachmentIds) }
}

/** What colleagues are writing on the ticket and let others see. @throws not_found, not_allowed */
export const listSharedDrafts = async (db: Db, caller: Caller, ticketId: number) => {
  await requireWriter(db, caller, ticketId)
  const rows = await db
    .selectFrom('draft')
    .innerJoin('person', 'person.id', 'draft.person_id')
    .select(['person.id', 'person.name', 'kind', 'html', 'attachment_ids', 'saved_at'])
    .where('ticket_id', '=', ticketId)
    .where('shared', '=', true)
    .where('person.id', '<>', caller.kind === 'user' ? caller.id : 0)
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map(({ id, name, kind, html, attachment_ids, saved_at }) => ({
    person: { id, name },
    kind: kind as Draft['kind'],
    text: htmlAsText(html),
    files: attachment_ids.length,
    savedAt: saved_at.toString(),
  }))
}

/** What the caller writes that opens a ticket. @throws not_found */
export const getNewTicketDraft = async (db: Db, caller: Caller, key: string): Promise<KeptNew> => {
  if (caller.kind !== 'user') return refuse('not_found')
  const row = await db
    .selectFrom('new_ticket_draft')
    .select(['kind', 'department_id as departmentId', 'subject', 'html', 'addressed'])
    .select(['account_id as accountId', 'attachment_ids as attachmentIds'])
    .where('person_id', '=', caller.id)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return refuse('not_found')
  const { attachmentIds, ...draft } = row
  return { ...(draft as KeptNew), attachments: await uploadsOfDraft(db, caller.id, attachmentIds) }
}

type Row = {
  ticketId: number | null
  code: string | null
  ticketSubject: string | null
  key: string | null
  kind: DraftItem['kind']
  subject: string
  start: string
  files: number
  shared: boolean
  savedAt: Temporal.Instant
}

const MOST = 200
/** What an excerpt is made of; tags count, too. */
const LOOKED_AT = 4_000

/** All that the caller has begun to write, where the ticket may still be seen. */
export const listDrafts = async (db: Db, caller: Caller): Promise<DraftItem[]> => {
  if (caller.kind !== 'user') return []
  const scope = await departmentScope(db, caller)
  const { rows } = await sql<Row>`
    select ticket.id as "ticketId", code, ticket.subject as "ticketSubject", null as key, draft.kind, '' as subject,
           left(html, ${LOOKED_AT}) as start, cardinality(attachment_ids) as files, shared, saved_at as "savedAt"
    from draft join ticket on ticket.id = ticket_id where person_id = ${caller.id} and ${visibleTickets(scope)}
    union all
    select null, null, null, key, kind, subject, left(html, ${LOOKED_AT}), cardinality(attachment_ids), false, saved_at
    from new_ticket_draft where person_id = ${caller.id}
    order by "savedAt" desc limit ${MOST}`.execute(db)
  return rows.map(({ ticketId, code, ticketSubject, start, savedAt, ...row }) => ({
    ...row,
    ticket: ticketId === null ? null : { id: ticketId, code: code ?? '', subject: ticketSubject ?? '' },
    excerpt: previewOf(htmlAsText(start)),
    savedAt: savedAt.toString(),
  }))
}
