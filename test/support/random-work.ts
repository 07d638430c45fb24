import { ownAddresses } from '../../apps/server/src/channels/email/own-addresses.ts'
import {
  addNote,
  assignTicket,
  deleteTicket,
  letAnswerLeave,
  markAnswered,
  markSpam,
  mergeTicket,
  openTicket,
  postponeTicket,
  receiveMessage,
  reopenTicket,
  replyToTicket,
  resolveTicket,
  restoreTicket,
  returnPostponed,
  returnReply,
  sendReturnedReply,
  tagTicket,
  transferTicket,
  unmarkSpam,
  unmergeTicket,
  untagTicket,
} from '../../apps/server/src/core/tickets/commands.ts'
import { comingEvents } from '../../apps/server/src/outlets/reports/coming-events.ts'
import type { Act, Actor } from '../../apps/server/src/platform/events/act.ts'
import { record } from '../../apps/server/src/platform/events/record.ts'
import { Refusal } from '../../apps/server/src/platform/http/refusal.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import type { Company } from './company.ts'
import { anyNews } from './customer-message.ts'
import type { Dice } from './dice.ts'

const tags = ['VIP', 'Card', 'Ärger', 'refund']

/** Weeks of a help desk in which anything is done to any ticket, by the product’s own commands; what makes no sense is refused. */
export const randomWork = (
  { platform }: Company,
  dice: Dice,
  {
    agents,
    departments,
    contactId,
    otherContactId,
  }: {
    agents: readonly number[]
    departments: readonly number[]
    contactId: number
    /** Of somebody who belongs to a company. */
    otherContactId: number
  },
) => {
  const tickets: number[] = []
  let talks = 0
  let marks = 0
  const customer: Actor = { kind: 'contact', id: contactId }
  const agent = (): Actor => ({ kind: 'user', id: dice.one(agents) })
  const anybody = (): Actor => (dice.chance(0.1) ? { kind: 'key', id: 1 } : agent())
  const text = () => ({ text: dice.one(['Please wait', 'Tell Ben', 'Done']), attachmentIds: [] })
  // Most happens to a few, so that much happens to one.
  const ticket = () => dice.one(tickets.slice(dice.chance(0.7) ? -3 : -12))
  const as = (actor: Actor, command: (act: Act) => Promise<unknown>) => write(platform, actor, command)

  const opens = () => {
    const channel = dice.one(['email', 'form', 'viber', 'internal'] as const)
    return as(channel === 'internal' || dice.chance(0.2) ? anybody() : customer, async act => {
      const opened = await openTicket(act, {
        channel,
        subject: dice.one(['Help', 'Route me', 'Buy now', 'Answer me']),
        departmentId: dice.one(departments),
        contactId: dice.chance(0.4) ? otherContactId : contactId,
        message: anyNews,
        tags: dice.some(tags, 0.2),
      })
      tickets.push(opened.ticketId)
    })
  }
  const writes = () => {
    const ticketId = ticket()
    return as(customer, act => receiveMessage(act, { ticketId, contactId, message: anyNews }))
  }
  const answers: number[] = []
  const replies = async () => {
    await as(anybody(), async act => {
      const { messageId } = await replyToTicket(act, {
        ticketId: ticket(),
        ...text(),
        cc: [],
        resolve: dice.chance(0.2),
        keepStatus: dice.chance(0.1),
        ...(dice.chance(0.4) && { sendAt: platform.clock.now().add({ hours: dice.whole(1, 30) }) }),
      })
      answers.push(messageId)
    })
    if (dice.chance(0.3)) await takesBack()
  }
  const leaves = () => letAnswerLeave(platform, dice.one(answers.slice(-8)))
  // Mostly at once, sometimes what waits to leave since long.
  const takesBack = () => {
    pass(dice.whole(0, 20))
    return as(agent(), act => returnReply(act, dice.one(answers.slice(dice.chance(0.6) ? -1 : -6))))
  }
  const sendsAfterAll = () => as(agent(), act => sendReturnedReply(act, dice.one(answers.slice(-6))))
  const chats = async () => {
    const id = ticket()
    talks += 1
    const data = { chatId: talks }
    const [first = 0, second = 0] = [dice.one(agents), dice.one(agents)]
    const tell = <Name extends keyof typeof comingEvents & string>(
      actor: Actor,
      name: Name,
      more: object = {},
    ) => as(actor, act => record(act, comingEvents, name, { ...data, ...more } as never, id))
    const by = dice.one(['button', 'invitation', 'agent'] as const)
    await tell(by === 'agent' ? { kind: 'user', id: first } : customer, 'chat.started', { by })
    pass(dice.whole(1, 90))
    if (dice.chance(0.3)) await tell(agent(), 'chat.missed', { agentId: second })
    if (by !== 'agent' && dice.chance(0.8)) await tell(agent(), 'chat.picked-up', { agentId: first })
    if (dice.chance(0.3)) await tell(agent(), 'chat.joined', { agentId: second })
    if (dice.chance(0.6))
      await tell(agent(), 'chat.message-sent', { messageId: 1, agentId: dice.one([first, null]) })
    pass(dice.whole(10, 1900))
    await tell(customer, 'chat.ended')
    if (dice.chance(0.5))
      await tell(customer, 'rating.given', { rating: dice.one(['good', 'neutral', 'bad']), agentId: first })
  }
  const calls = async () => {
    const id = ticket()
    talks += 1
    const callId = talks
    const out = dice.chance(0.4)
    const agentId = dice.one(agents)
    const tell = (name: 'call.missed' | 'call.answered' | 'call.ended', more: object = {}) =>
      as(customer, act => record(act, comingEvents, name, { callId, ...more } as never, id))
    await as(out ? { kind: 'user', id: agentId } : customer, act =>
      record(act, comingEvents, 'call.started', { callId, direction: out ? 'out' : 'in' }, id),
    )
    pass(dice.whole(1, 60))
    if (!out && dice.chance(0.3)) await tell('call.missed', { agentId: dice.one(agents) })
    if (dice.chance(0.7)) await tell('call.answered', { agentId: out ? null : agentId })
    pass(dice.whole(10, 900))
    await tell('call.ended')
  }
  const pass = (seconds: number) => platform.clock.pass({ seconds })
  const byAgent = (command: (act: Act, id: number) => Promise<unknown>) => () =>
    as(agent(), act => command(act, ticket()))
  const acts: (() => Promise<unknown>)[] = [
    opens,
    writes,
    writes,
    writes,
    replies,
    replies,
    replies,
    async () => {
      if (answers.length > 0) await takesBack()
    },
    async () => {
      if (answers.length > 0) await sendsAfterAll()
    },
    async () => {
      if (answers.length > 0) await leaves()
    },
    async () => {
      if (answers.length > 0) await leaves()
    },
    chats,
    calls,
    byAgent((act, ticketId) => addNote(act, { ticketId, ...text() })),
    byAgent((act, ticketId) => assignTicket(act, { ticketId, assigneeId: dice.one([...agents, null]) })),
    byAgent((act, ticketId) =>
      transferTicket(act, {
        ticketId,
        departmentId: dice.one(departments),
        assigneeId: dice.one([...agents, null]),
      }),
    ),
    byAgent((act, id) => tagTicket(act, id, dice.one([...tags, 'ärger']))),
    byAgent((act, id) => untagTicket(act, id, dice.one(tags))),
    byAgent((act, id) => resolveTicket(act, id)),
    byAgent((act, id) => reopenTicket(act, id)),
    // Every other time by mistake.
    byAgent(async (act, id) => {
      await markAnswered(act, id)
      marks += 1
      if (marks % 2 === 0) await reopenTicket(act, id)
    }),
    byAgent((act, id) => markSpam(act, id)),
    byAgent((act, id) => unmarkSpam(act, id)),
    byAgent((act, id) => deleteTicket(act, id)),
    byAgent((act, id) => restoreTicket(act, id)),
    byAgent((act, id) => mergeTicket(act, { ticketId: id, intoId: ticket() }, ownAddresses)),
    byAgent((act, id) => unmergeTicket(act, id)),
    byAgent((act, ticketId) => postponeTicket(act, { ticketId, until: act.clock.now().add({ hours: 5 }) })),
    () => returnPostponed(platform),
  ]

  return async (times: number) => {
    for (let done = 0; done < times; done += 1) {
      pass(dice.chance(0.5) ? dice.whole(1, 600) : dice.whole(600, 30_000))
      const act = tickets.length === 0 ? opens : dice.one(acts)
      await act().catch(error => {
        if (!(error instanceof Refusal)) throw error
      })
    }
  }
}
