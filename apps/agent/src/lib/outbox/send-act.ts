import { ApiError } from '@stoa/client/api-error'
import type { ActKey, AnswerOf, CallArguments, CallOf } from '@stoa/client/shape'
import { call } from '../api.ts'
import { newKey } from '../new-key.ts'
import { inOrder } from './in-order.ts'
import { outbox } from './outbox.ts'
import { canWait, idOf, WaitsForConnection } from './waits.ts'

/**
 * Does something on the server: the one place that all acts go through. Acts on the same thing arrive in the order in which they were done. Where
 * the server cannot be reached, an act that can wait does.
 * @throws WaitsForConnection then, ApiError where it was refused
 */
export function sendAct<K extends ActKey>(key: K, given: CallOf<K>): Promise<AnswerOf<K>> {
  const id = idOf(given)
  return id === null ? send(key, given) : inOrder(`${key.split('.')[0]} ${id}`, () => send(key, given))
}

async function send<K extends ActKey>(key: K, given: CallOf<K>): Promise<AnswerOf<K>> {
  const ticketId = canWait(key) && outbox.isOpen() ? idOf(given) : null
  const wait = (about: number) => {
    outbox.add({ id: newKey(), key, given, ticketId: about })
    return new WaitsForConnection()
  }
  // What comes after something that waits is done after it.
  if (ticketId !== null && outbox.now().waiting.length > 0) throw wait(ticketId)
  try {
    return await call(key, ...([given] as unknown as CallArguments<K>))
  } catch (error) {
    if (ticketId !== null && error instanceof ApiError && error.code === 'unreachable') throw wait(ticketId)
    throw error
  }
}
