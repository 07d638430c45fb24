import { type Message, messages } from '@stoa/contract/messages'
import type { Act, Actor } from '../../platform/events/act.ts'
import { answer, type BoundRoute, type Caller } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { requireHere, reschedule, sendAgain, withdraw } from './commands.ts'

/** Who may see and answer what, core knows; modules.ts hands it in. */
type Needs<C> = {
  /** @throws not_found where the caller may not see the message, not_allowed where they may not answer there */
  requireReply: (caller: C, messageId: number) => Promise<void>
  getMessage: (caller: C, messageId: number) => Promise<Message>
  /** What a reply that is taken back did to its ticket. */
  returnReply: (act: Act, messageId: number) => Promise<{ draftKey: string | null }>
  /** Leaves the files of a reply out in which a virus was found. */
  removeInfected: (act: Act, messageId: number) => Promise<void>
  /** What one that was taken back does once it is sent after all. */
  sendReturnedReply: (act: Act, messageId: number) => Promise<void>
}

export const deliveryRoutes = <C extends Caller & Actor>(
  platform: Platform,
  { requireReply, getMessage, returnReply, removeInfected, sendReturnedReply }: Needs<C>,
): BoundRoute<C>[] => [
  answer(messages.sendAgain).with<C>(async ({ caller, params, body }) => {
    await requireReply(caller, params.id)
    await write(platform, { kind: caller.kind, id: caller.id } as Actor, async act => {
      // The ticket first: the one order of locks.
      await sendReturnedReply(act, params.id)
      await sendAgain(act, params.id, body.to)
    })
    return getMessage(caller, params.id)
  }),
  answer(messages.removeInfected).with<C>(async ({ caller, params }) => {
    await requireReply(caller, params.id)
    await write(platform, { kind: caller.kind, id: caller.id } as Actor, async act => {
      // The ticket first: the one order of locks.
      await removeInfected(act, params.id)
      await requireHere(act, params.id)
    })
    return getMessage(caller, params.id)
  }),
  answer(messages.reschedule).with<C>(async ({ caller, params, body }) => {
    await requireReply(caller, params.id)
    const sendAt = body.sendAt === null ? null : Temporal.Instant.from(body.sendAt)
    await write(platform, { kind: caller.kind, id: caller.id } as Actor, act =>
      reschedule(act, { messageId: params.id, sendAt }),
    )
    return getMessage(caller, params.id)
  }),
  answer(messages.withdraw).with<C>(async ({ caller, params }) => {
    await requireReply(caller, params.id)
    const returned = await write(platform, { kind: caller.kind, id: caller.id } as Actor, async act => {
      // The ticket first: the one order of locks.
      const found = await returnReply(act, params.id)
      await withdraw(act, params.id)
      return found
    })
    return { ...(await getMessage(caller, params.id)), ...returned }
  }),
]
