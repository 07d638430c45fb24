import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { deleteDraft, giveUploads, lockDraft, saveDraft } from '../store-drafts.ts'

/**
 * What a colleague was writing and shares becomes the actor's own draft; what the actor was writing stays, before it. No event, as with
 * all drafts. The ticket is locked, so that two do not take the same one.
 * @throws draft_gone
 */
export const takeOverDraft = async (
  act: Act,
  { ticketId, personId }: { ticketId: number; personId: number },
): Promise<void> => {
  const { tx, actor } = act
  if (actor.kind !== 'user' || actor.id === personId) return refuse('draft_gone')
  const theirs = await lockDraft(tx, personId, ticketId)
  if (!theirs?.shared) return refuse('draft_gone')
  const own = await lockDraft(tx, actor.id, ticketId)
  await deleteDraft(tx, personId, ticketId)
  await giveUploads(tx, { ids: theirs.attachmentIds, from: personId, to: actor.id })
  await saveDraft(tx, {
    ...theirs,
    html: `${own?.html ?? ''}${theirs.html}`,
    attachmentIds: [...(own?.attachmentIds ?? []), ...theirs.attachmentIds],
    personId: actor.id,
    ticketId,
    at: act.clock.now(),
  })
}
