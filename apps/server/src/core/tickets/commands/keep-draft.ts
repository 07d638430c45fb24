import type { Act } from '../../../platform/events/act.ts'
import { type Draft, type NewTicketDraft, saveDraft, saveNewTicketDraft } from '../store-drafts.ts'

/** Drafts are no event: they change nothing about the ticket. A program has none. */
export const keepDraft = async (act: Act, draft: Draft & { ticketId: number }): Promise<void> => {
  if (act.actor.kind !== 'user') return
  await saveDraft(act.tx, { ...draft, personId: act.actor.id, at: act.clock.now() })
}

/** The same before there is a ticket. */
export const keepNewTicketDraft = async (
  act: Act,
  draft: NewTicketDraft & { key: string },
): Promise<void> => {
  if (act.actor.kind !== 'user') return
  await saveNewTicketDraft(act.tx, { ...draft, personId: act.actor.id, at: act.clock.now() })
}
