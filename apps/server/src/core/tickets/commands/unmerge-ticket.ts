import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { findMergedInto } from '../reading/merged.ts'
import { nextStatus } from '../rules/next-status.ts'
import { moveTicket } from '../store.ts'
import { joinedBy, newestPreview, setPreview, takeMessagesBack } from '../store-merging.ts'
import { deleteByHand } from '../store-participants.ts'
import { deleteTag } from '../store-tags.ts'
import { takeTasksBack } from '../teamwork/store-tasks.ts'
import { lockBoth } from './merge-ticket.ts'

/**
 * Takes a merged ticket out of the other one again: it has its messages back and is what it was. What was written to it in the
 * meantime stays in the other one. @throws not_found, not_merged
 */
export const unmergeTicket = async (act: Act, ticketId: number): Promise<void> => {
  const { tx } = act
  const intoId = (await findMergedInto(tx, ticketId)) ?? refuse('not_merged')
  const [source, target] = await lockBoth(tx, ticketId, intoId)
  if (source.mergedIntoId !== intoId) return refuse('not_merged')
  const status = nextStatus(source, 'restored') ?? refuse('not_merged')
  await takeMessagesBack(tx, ticketId)
  const { tasks, tags, participants, leftOut } = await joinedBy(tx, { ticketId, intoId })
  await takeTasksBack(tx, ticketId, tasks)
  for (const tag of tags) await deleteTag(tx, intoId, tag)
  await deleteByHand(tx, { ticketId: intoId, emails: participants, takesPart: true })
  await deleteByHand(tx, { ticketId: intoId, emails: leftOut, takesPart: false })
  const preview = await newestPreview(tx, intoId)
  if (preview !== null) await setPreview(tx, intoId, preview)
  await moveTicket(act, source, { status, mergedIntoId: null })
  const into = { otherId: target.id, direction: 'into', status: { from: source.status, to: status } } as const
  await record(act, ticketEvents, 'ticket.unmerged', into, ticketId)
  await record(act, ticketEvents, 'ticket.unmerged', { otherId: ticketId, direction: 'from' }, target.id)
}
