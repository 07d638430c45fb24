import type { sessions } from '@stoa/contract/people'
import type { Answer } from '@stoa/contract/route'
import type { Platform } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { listSessionsOf } from '../store/sessions.ts'

/** The caller's own sessions, last used first; keys have none. */
export const listSessions = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
): Promise<Answer<typeof sessions.list>> => {
  if (caller.kind !== 'user') return { items: [] }
  const rows = await listSessionsOf(db, caller.id, clock.now())
  const items = rows.map(row => ({
    id: row.id,
    current: row.id === caller.sessionId,
    device: row.device,
    address: row.address,
    createdAt: row.created_at.toString(),
    lastSeenAt: row.last_seen_at.toString(),
  }))
  return { items }
}
