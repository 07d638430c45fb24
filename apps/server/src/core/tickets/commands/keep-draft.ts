import type { Act } from '../../../platform/events/act.ts'
import { type Draft, saveDraft } from '../store-drafts.ts'

/** Drafts are a person's own and no event: nobody else is told. A program has none. */
export const keepDraft = async (act: Act, draft: Draft & { ticketId: number }): Promise<void> => {
  if (act.actor.kind !== 'user') return
  await saveDraft(act.tx, { ...draft, personId: act.actor.id, at: act.clock.now() })
}
