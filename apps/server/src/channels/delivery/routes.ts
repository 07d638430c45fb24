import { type Message, messages } from '@stoa/contract/messages'
import type { Actor } from '../../platform/events/act.ts'
import { answer, type BoundRoute, type Caller } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { sendAgain } from './commands.ts'

/**
 * @param getMessage the message as the caller may see it; throws not_found where they may not. Given by main.ts,
 * because visibility is core's.
 */
export const deliveryRoutes = <C extends Caller & Actor>(
  platform: Platform,
  getMessage: (caller: C, messageId: number) => Promise<Message>,
): BoundRoute<C>[] => [
  answer(messages.sendAgain).with<C>(async ({ caller, params }) => {
    await getMessage(caller, params.id)
    await write(platform, { kind: caller.kind, id: caller.id } as Actor, act => sendAgain(act, params.id))
    return getMessage(caller, params.id)
  }),
]
