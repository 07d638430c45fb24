import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/events/act.ts'

/** Whom something is written to, as it was typed. */
type Addressed = { to: string; cc: string; bcc: string }

export type Draft = {
  kind: 'reply' | 'note' | 'forward'
  html: string
  /** null: as suggested. */
  addressed: Addressed | null
  /** The message that it answers or forwards; null: what came in last. */
  answersId: number | null
  /** Uploads of the writer. */
  attachmentIds: readonly number[]
  /** Whether colleagues see it, and may go on with it. */
  shared: boolean
}

/** Keeps what a person is writing on a ticket; empty means there is nothing to keep. */
export const saveDraft = async (
  tx: Tx,
  given: Draft & { personId: number; ticketId: number; at: Temporal.Instant },
): Promise<void> => {
  const key = { person_id: given.personId, ticket_id: given.ticketId }
  if (!given.html && given.attachmentIds.length === 0) return deleteDraft(tx, given.personId, given.ticketId)
  const addressed = given.addressed && JSON.stringify(given.addressed)
  const value = {
    kind: given.kind,
    html: given.html,
    addressed,
    answers_id: given.answersId,
    attachment_ids: [...given.attachmentIds],
    shared: given.shared,
    saved_at: given.at,
  }
  await tx
    .insertInto('draft')
    .values({ ...key, ...value })
    .onConflict(conflict => conflict.columns(['person_id', 'ticket_id']).doUpdateSet(value))
    .execute()
}

export const deleteDraft = async (tx: Tx, personId: number, ticketId: number): Promise<void> => {
  await tx.deleteFrom('draft').where('person_id', '=', personId).where('ticket_id', '=', ticketId).execute()
}

export const throwDraftAway = async (tx: Tx, actor: Actor, ticketId: number): Promise<void> => {
  if (actor.kind === 'user') await deleteDraft(tx, actor.id, ticketId)
}

/** A person's draft on a ticket, locked; null where there is none. */
export const lockDraft = async (tx: Tx, personId: number, ticketId: number): Promise<Draft | null> => {
  const row = await tx
    .selectFrom('draft')
    .select(['kind', 'html', 'addressed', 'answers_id', 'attachment_ids', 'shared'])
    .where('person_id', '=', personId)
    .where('ticket_id', '=', ticketId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const { answers_id: answersId, attachment_ids: attachmentIds, kind, addressed, ...rest } = row
  return {
    ...rest,
    kind: kind as Draft['kind'],
    addressed: addressed as Addressed | null,
    answersId,
    attachmentIds,
  }
}

/** Files that wait for a message wait under another name from now on. */
export const giveUploads = async (
  tx: Tx,
  { ids, from, to }: { ids: readonly number[]; from: number; to: number },
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('attachment')
    .set({ uploader_id: to })
    .where('id', 'in', [...ids])
    .where('message_id', 'is', null)
    .where('uploader_kind', '=', 'user')
    .where('uploader_id', '=', from)
    .execute()
}

export type NewTicketDraft = {
  kind: 'customer' | 'colleagues'
  departmentId: number | null
  subject: string
  html: string
  addressed: Addressed | null
  /** By what to send, where somebody chose. Only the channel knows what it is. */
  accountId: number | null
  attachmentIds: readonly number[]
}

/** Keeps what a person writes before there is a ticket, in place of what was kept under the key; nothing written is nothing kept. */
export const saveNewTicketDraft = async (
  tx: Tx,
  given: NewTicketDraft & { personId: number; key: string; at: Temporal.Instant },
): Promise<void> => {
  const { personId, key, addressed, attachmentIds } = given
  const typed = [given.subject, given.html, ...Object.values(addressed ?? {})]
  if (attachmentIds.length === 0 && typed.every(each => each.trim() === '')) {
    await tx.deleteFrom('new_ticket_draft').where('person_id', '=', personId).where('key', '=', key).execute()
    return
  }
  const value = {
    kind: given.kind,
    department_id: sql<number | null>`(select id from department where id = ${given.departmentId})`,
    subject: given.subject,
    html: given.html,
    addressed: addressed && JSON.stringify(addressed),
    account_id: given.accountId,
    attachment_ids: [...attachmentIds],
    saved_at: given.at,
  }
  await tx
    .insertInto('new_ticket_draft')
    .values({ person_id: personId, key, ...value })
    .onConflict(conflict => conflict.columns(['person_id', 'key']).doUpdateSet(value))
    .execute()
}

/** Throws away what was begun for people, or tells of them, and has become no ticket yet. */
export const eraseNewDraftsLike = async (tx: Tx, like: readonly string[]): Promise<void> => {
  await sql`
    delete from new_ticket_draft where concat_ws(' ', subject, html, addressed::text) ilike any(${like}::text[])`.execute(
    tx,
  )
}
