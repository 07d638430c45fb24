import type { Attachment } from '@stoa/contract/messages'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Caller } from '../../people/queries.ts'
import { permissionsOn } from '../access.ts'
import { presentUpload } from '../present.ts'
import type { Draft } from '../store-drafts.ts'

type Kept = Omit<Draft, 'attachmentIds'> & { attachments: Attachment[] }

const nothing: Kept = { kind: 'reply', html: '', addressed: null, answersId: null, attachments: [] }

/** Those of the files that still wait for a message. */
const uploadsOfDraft = async (db: Db, personId: number, ids: readonly number[]): Promise<Attachment[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'name', 'type', 'size'])
    .where('id', 'in', [...ids])
    .where('message_id', 'is', null)
    .where('uploader_kind', '=', 'user')
    .where('uploader_id', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(row => presentUpload(row.id, row))
}

/** What the caller was writing on this ticket. @throws not_found, not_allowed */
export const getDraft = async (db: Db, caller: Caller, ticketId: number): Promise<Kept> => {
  const permissions = await permissionsOn(db, caller, ticketId)
  if (!permissions.has('ticket.list')) return refuse('not_found')
  if (!permissions.has('ticket.reply')) return refuse('not_allowed')
  if (caller.kind !== 'user') return nothing
  const row = await db
    .selectFrom('draft')
    .select(['kind', 'html', 'addressed', 'answers_id as answersId', 'attachment_ids as attachmentIds'])
    .where('person_id', '=', caller.id)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  if (!row) return nothing
  const { attachmentIds, ...draft } = row
  return { ...(draft as Kept), attachments: await uploadsOfDraft(db, caller.id, attachmentIds) }
}
