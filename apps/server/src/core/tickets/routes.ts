import { tickets as contract, tags as tagContract } from '@stoa/contract/tickets'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import type { Caller } from '../people/queries.ts'
import { ticketFor } from './access.ts'
import { keepDraft } from './commands/keep-draft.ts'
import { openFor } from './commands/open-for.ts'
import * as commands from './commands.ts'
import { countTickets } from './reading/counts.ts'
import { getDraft } from './reading/drafts.ts'
import { findTicket, getTicket } from './reading/get-ticket.ts'
import { type DeliveriesOf, getMessage, listMessages } from './reading/list-messages.ts'
import { listTags } from './reading/list-tags.ts'
import { listTickets } from './reading/list-tickets.ts'
import { listTimeline } from './reading/list-timeline.ts'
import { type MayUseAccount, requireAccount } from './reading/require-account.ts'

export const ticketRoutes = (
  platform: Platform,
  needs: { deliveriesOf: DeliveriesOf; mayUseAccount: MayUseAccount },
): BoundRoute<Caller>[] => {
  const { db } = platform

  /** Runs a command on a ticket that the caller may see; others learn nothing, not even that it exists. */
  const on = <Result>(caller: Caller, ticketId: number, command: (act: Act) => Promise<Result>) =>
    write(platform, caller, async act => {
      await ticketFor(act.tx, caller, ticketId)
      return command(act)
    })

  const change = async (caller: Caller, ticketId: number, command: (act: Act) => Promise<void>) => {
    await on(caller, ticketId, command)
    return getTicket(db, caller, ticketId)
  }

  const message = async (
    caller: Caller,
    ticketId: number,
    command: (act: Act) => Promise<{ messageId: number }>,
  ) => {
    const { messageId } = await on(caller, ticketId, command)
    return getMessage(db, caller, messageId, needs.deliveriesOf)
  }

  return [
    answer(contract.list).with<Caller>(({ query, caller }) => listTickets(db, caller, query)),
    answer(contract.counts).with<Caller>(({ caller }) => countTickets(db, caller)),
    answer(contract.open).with<Caller>(async ({ body, caller }) => {
      const { ticketId } = await write(platform, caller, act => openFor(act, caller, body))
      return getTicket(db, caller, ticketId)
    }),
    answer(contract.get).with<Caller>(({ params, caller }) => getTicket(db, caller, params.id)),
    answer(contract.messages).with<Caller>(({ params, query, caller }) =>
      listMessages(db, caller, { ticketId: params.id, ...query }, needs.deliveriesOf),
    ),
    answer(contract.timeline).with<Caller>(({ params, query, caller }) =>
      listTimeline(db, caller, { ticketId: params.id, ...query }),
    ),
    answer(contract.reply).with<Caller>(({ params, body, caller }) =>
      message(caller, params.id, async act => {
        await requireAccount(act, { ticketId: params.id, ...body }, needs.mayUseAccount)
        return commands.replyToTicket(act, { ticketId: params.id, ...body })
      }),
    ),
    answer(contract.note).with<Caller>(({ params, body, caller }) =>
      message(caller, params.id, act => commands.addNote(act, { ticketId: params.id, ...body })),
    ),
    answer(contract.assign).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.assignTicket(act, { ticketId: params.id, ...body })),
    ),
    answer(contract.transfer).with<Caller>(async ({ params, body, caller }) => {
      await on(caller, params.id, act => commands.transferTicket(act, { ticketId: params.id, ...body }))
      return findTicket(db, caller, params.id)
    }),
    answer(contract.tag).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.tagTicket(act, params.id, body.tag)),
    ),
    answer(contract.untag).with<Caller>(({ params, body, caller }) =>
      change(caller, params.id, act => commands.untagTicket(act, params.id, body.tag)),
    ),
    answer(contract.resolve).with<Caller>(({ params, caller }) =>
      change(caller, params.id, act => commands.resolveTicket(act, params.id)),
    ),
    answer(contract.reopen).with<Caller>(({ params, caller }) =>
      change(caller, params.id, act => commands.reopenTicket(act, params.id)),
    ),
    answer(contract.draft).with<Caller>(({ params, caller }) => getDraft(db, caller, params.id)),
    answer(contract.saveDraft).with<Caller>(async ({ params, body, caller }) => {
      await on(caller, params.id, act => keepDraft(act, { ticketId: params.id, ...body }))
      return {}
    }),
    answer(tagContract.list).with<Caller>(async () => ({ items: await listTags(db) })),
  ]
}
