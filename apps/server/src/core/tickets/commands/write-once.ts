import { type Act, system } from '../../../platform/events/act.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { deleteKeysBefore, findWritten, keepKey } from '../store-message-keys.ts'

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

/** Longer than anybody works without a connection. */
const DAYS = 60

/** Nobody sends again what was sent so long ago. */
export const forgetKeys = (platform: Platform): Promise<unknown> =>
  write(platform, system, act => deleteKeysBefore(act.tx, act.clock.now().subtract({ hours: DAYS * 24 })))
