import type { Act } from '../../../platform/events/act.ts'
import { findWritten, keepKey, takeTurnOf, ticketOfMessage } from '../store-message-keys.ts'

/**
 * Writes a message, unless its writer sent it by this key before: then it is that one. The ticket is locked, so of two that come at
 * the same time the second finds the first.
 */
export const writeOnce = async (
  act: Act,
  key: string | undefined,
  writes: () => Promise<{ messageId: number }>,
): Promise<{ messageId: number }> => {
  if (key === undefined) return writes()
  const before = await findWritten(act.tx, act.actor, key)
  if (before !== null) return { messageId: before }
  const written = await writes()
  await keepKey(act.tx, act.actor, { key, messageId: written.messageId, at: act.clock.now() })
  return written
}

/** The same for what opens a ticket: there is none to lock yet, so whoever opens one by the same key waits. */
export const openOnce = async (
  act: Act,
  key: string | undefined,
  opens: () => Promise<{ messageId: number }>,
): Promise<{ ticketId: number }> => {
  if (key !== undefined) await takeTurnOf(act.tx, key)
  const { messageId } = await writeOnce(act, key, opens)
  return { ticketId: await ticketOfMessage(act.tx, messageId) }
}
