import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/events/act.ts'

export type Draft = {
  kind: 'reply' | 'note' | 'forward'
  html: string
  /** Whom it is written to, as it was typed; null: as suggested. */
  addressed: { to: string; cc: string; bcc: string } | null
  /** The message that it answers or forwards; null: what came in last. */
  answersId: number | null
  /** Uploads of the writer. */
  attachmentIds: readonly number[]
}

/** Keeps what a person is writing on a ticket; empty means there is nothing to keep. */
export const saveDraft = async (
  tx: Tx,
  given: Draft & { personId: number; ticketId: number; at: Temporal.Instant },
): Promise<void> => {
  const key = { person_id: given.personId, ticket_id: given.ticketId }
  if (!given.html && given.attachmentIds.length === 0) {
    await tx
      .deleteFrom('draft')
      .where('person_id', '=', key.person_id)
      .where('ticket_id', '=', key.ticket_id)
      .execute()
    return
  }
  const addressed = given.addressed && JSON.stringify(given.addressed)
  const value = {
    kind: given.kind,
    html: given.html,
    addressed,
    answers_id: given.answersId,
    attachment_ids: [...given.attachmentIds],
    saved_at: given.at,
  }
  await tx
    .insertInto('draft')
    .values({ ...key, ...value })
    .onConflict(conflict => conflict.columns(['person_id', 'ticket_id']).doUpdateSet(value))
    .execute()
}

export const throwDraftAway = async (tx: Tx, actor: Actor, ticketId: number): Promise<void> => {
  if (actor.kind !== 'user') return
  await tx.deleteFrom('draft').where('person_id', '=', actor.id).where('ticket_id', '=', ticketId).execute()
}
