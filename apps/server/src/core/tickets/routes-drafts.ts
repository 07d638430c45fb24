import { drafts } from '@stoa/contract/drafts'
import { scheduled } from '@stoa/contract/scheduled'
import { tickets as contract } from '@stoa/contract/tickets'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { actsOn } from './acts-on.ts'
import { keepDraft, keepNewTicketDraft } from './commands/keep-draft.ts'
import { takeOverDraft } from './commands/take-over-draft.ts'
import { getDraft, getNewTicketDraft, listDrafts, listSharedDrafts } from './reading/drafts.ts'
import { listScheduled, type ScheduledDeliveries } from './reading/scheduled.ts'

/** What is written and has not left yet. */
export const draftRoutes = (
  platform: Platform,
  { scheduledDeliveries }: { scheduledDeliveries: ScheduledDeliveries },
): BoundRoute<Caller>[] => {
  const { db } = platform
  const { on } = actsOn(platform)
  return [
    answer(contract.draft).with<Caller>(({ params, caller }) => getDraft(db, caller, params.id)),
    answer(contract.saveDraft).with<Caller>(async asked => {
      await on(contract.saveDraft, asked, act => keepDraft(act, { ticketId: asked.params.id, ...asked.body }))
      return {}
    }),
    answer(contract.sharedDrafts).with<Caller>(async ({ params, caller }) => ({
      items: await listSharedDrafts(db, caller, params.id),
    })),
    answer(contract.takeOverDraft).with<Caller>(async asked => {
      const { id: ticketId } = asked.params
      await on(contract.takeOverDraft, asked, act => takeOverDraft(act, { ticketId, ...asked.body }))
      return getDraft(db, asked.caller, ticketId)
    }),
    answer(drafts.mine).with<Caller>(async ({ caller }) => ({ items: await listDrafts(db, caller) })),
    answer(scheduled.mine).with<Caller>(async ({ caller }) => ({
      items: await listScheduled(platform, caller, scheduledDeliveries),
    })),
    answer(drafts.newTicket).with<Caller>(({ params, caller }) => getNewTicketDraft(db, caller, params.key)),
    answer(drafts.keepNewTicket).with<Caller>(async ({ params, caller, body }) => {
      await write(platform, caller, act => keepNewTicketDraft(act, { ...params, ...body }))
      return {}
    }),
  ]
}
