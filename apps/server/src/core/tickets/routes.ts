import type { Permission } from '@stoa/contract/permissions'
import { tickets as contract, tags as tagContract } from '@stoa/contract/tickets'
import type { Act } from '../../platform/events/act.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { type OwnAddresses, requireForeign } from '../contacts/queries.ts'
import type { Caller } from '../people/queries.ts'
import { ticketFor } from './access.ts'
import { actsOn, type On } from './acts-on.ts'
import { openFor } from './commands/open-for.ts'
import { openOnce, writeOnce } from './commands/write-once.ts'
import * as commands from './commands.ts'
import { countTickets } from './reading/counts.ts'
import { findTicket, getTicket } from './reading/get-ticket.ts'
import { getMessage, listMessages, type MessageNeeds } from './reading/list-messages.ts'
import { listTags } from './reading/list-tags.ts'
import { listTickets } from './reading/list-tickets.ts'
import { listTimeline, type TimelineNeeds } from './reading/list-timeline.ts'
import { getRecipients } from './reading/recipients.ts'
import { type MayUseAccount, requireAccount } from './reading/require-account.ts'
import type { ScheduledDeliveries } from './reading/scheduled.ts'
import { setAsideRoutes } from './routes-aside.ts'
import { draftRoutes } from './routes-drafts.ts'
import { teamworkRoutes } from './routes-teamwork.ts'

/** For seconds by the clock of the server: that of a browser may be wrong. */
const leavesAt = (act: Act, body: { sendAt?: string | undefined; undoSeconds: number }) => {
  if (body.sendAt !== undefined) return Temporal.Instant.from(body.sendAt)
  return body.undoSeconds === 0 ? undefined : act.clock.now().add({ seconds: body.undoSeconds })
}

export const ticketRoutes = (
  platform: Platform,
  needs: MessageNeeds & {
    mayUseAccount: MayUseAccount
    ownAddresses: OwnAddresses
    erasesAlong: commands.ErasesAlong
    scheduledDeliveries: ScheduledDeliveries
  } & TimelineNeeds,
): BoundRoute<Caller>[] => {
  const { db } = platform

  const { on, change } = actsOn(platform)

  const message = async (
    route: { permission: Permission },
    asked: On & { body: { key?: string | undefined } },
    command: (act: Act) => Promise<{ messageId: number }>,
  ) => {
    const { messageId } = await on(route, asked, act => writeOnce(act, asked.body.key, () => command(act)))
    return getMessage(db, asked.caller, messageId, needs)
  }

  /** With an answer, for those who may do both. */
  const postponeAfter = async (act: Act, { caller, params: { id } }: On, until: string) => {
    await ticketFor(act.tx, caller, id, 'ticket.postpone')
    await commands.postponeTicket(act, { ticketId: id, until: Temporal.Instant.from(until) })
  }

  return [
    answer(contract.list).with<Caller>(({ query, caller }) => listTickets(db, caller, query)),
    answer(contract.counts).with<Caller>(({ caller }) => countTickets(db, caller)),
    answer(contract.open).with<Caller>(async ({ body, caller }) => {
      const { ticketId } = await write(platform, caller, act => openFor(act, caller, body))
      return getTicket(db, caller, ticketId)
    }),
    answer(contract.compose).with<Caller>(async ({ body, caller }) => {
      const { key, departmentId, accountId, to, cc, bcc } = body
      const { ticketId } = await write(platform, caller, act =>
        openOnce(act, key, async () => {
          const composed = await commands.composeTicket(act, caller, { ...body, sendAt: leavesAt(act, body) })
          if (accountId !== null && !(await needs.mayUseAccount(act.tx, departmentId, accountId)))
            return refuse('account_not_allowed')
          await requireForeign(act.tx, [...to, ...cc, ...bcc], needs.ownAddresses)
          return composed
        }),
      )
      return getTicket(db, caller, ticketId)
    }),
    answer(contract.get).with<Caller>(({ params, caller }) => getTicket(db, caller, params.id)),
    answer(contract.messages).with<Caller>(({ params, query, caller }) =>
      listMessages(db, caller, { ticketId: params.id, ...query }, needs),
    ),
    answer(contract.timeline).with<Caller>(({ params, query, caller }) =>
      listTimeline(db, caller, { ticketId: params.id, ...query }, needs),
    ),
    answer(contract.recipients).with<Caller>(({ params, query, caller }) =>
      getRecipients(db, caller, { ticketId: params.id, ...query }, needs.ownAddresses),
    ),
    answer(contract.reply).with<Caller>(asked =>
      message(contract.reply, asked, async act => {
        const { postponeUntil, ...body } = asked.body
        const reply = { ticketId: asked.params.id, ...body, sendAt: leavesAt(act, body) }
        await requireAccount(act, reply, needs.mayUseAccount)
        await requireForeign(act.tx, [...(body.to ?? []), ...body.cc, ...body.bcc], needs.ownAddresses)
        const written = await commands.replyToTicket(act, reply)
        if (postponeUntil !== null) await postponeAfter(act, asked, postponeUntil)
        return written
      }),
    ),
    answer(contract.forward).with<Caller>(asked =>
      message(contract.forward, asked, async act => {
        const given = { ticketId: asked.params.id, ...asked.body, sendAt: leavesAt(act, asked.body) }
        await requireAccount(act, given, needs.mayUseAccount)
        await requireForeign(act.tx, [...given.to, ...given.cc, ...given.bcc], needs.ownAddresses)
        return commands.forwardTicket(act, given)
      }),
    ),
    answer(contract.note).with<Caller>(asked =>
      message(contract.note, asked, act =>
        commands.addNote(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.assign).with<Caller>(asked =>
      change(contract.assign, asked, act =>
        commands.assignTicket(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.transfer).with<Caller>(async asked => {
      const { params, body, caller } = asked
      await on(contract.transfer, asked, async act => {
        if (body.note !== '') await ticketFor(act.tx, caller, params.id, 'ticket.note')
        await commands.transferTicket(act, { ticketId: params.id, ...body })
      })
      return findTicket(db, caller, params.id)
    }),
    answer(contract.tag).with<Caller>(asked =>
      change(contract.tag, asked, act => commands.tagTicket(act, asked.params.id, asked.body.tag)),
    ),
    answer(contract.untag).with<Caller>(asked =>
      change(contract.untag, asked, act => commands.untagTicket(act, asked.params.id, asked.body.tag)),
    ),
    answer(contract.prioritise).with<Caller>(asked =>
      change(contract.prioritise, asked, act =>
        commands.prioritiseTicket(act, { ticketId: asked.params.id, ...asked.body }),
      ),
    ),
    answer(contract.postpone).with<Caller>(asked =>
      change(contract.postpone, asked, act =>
        commands.postponeTicket(act, {
          ticketId: asked.params.id,
          until: Temporal.Instant.from(asked.body.until),
        }),
      ),
    ),
    answer(contract.resolve).with<Caller>(asked =>
      change(contract.resolve, asked, act => commands.resolveTicket(act, asked.params.id, asked.body)),
    ),
    answer(contract.reopen).with<Caller>(asked =>
      change(contract.reopen, asked, act => commands.reopenTicket(act, asked.params.id)),
    ),
    answer(contract.close).with<Caller>(asked =>
      change(contract.close, asked, act => commands.closeTicket(act, asked.params.id)),
    ),
    ...setAsideRoutes(platform, needs),
    ...teamworkRoutes(platform),
    ...draftRoutes(platform, needs),
    answer(tagContract.list).with<Caller>(async () => ({ items: await listTags(db) })),
  ]
}
