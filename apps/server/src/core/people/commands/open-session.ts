import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { type Caller, permissionSet } from '../caller.ts'
import { sessionLifetime } from '../rules/session-lifetime.ts'
import { newSecret } from '../secret.ts'
import { deleteExpiredSessions, insertSession } from '../store/sessions.ts'

/** Where a session was opened from, for the list of one's sessions. */
export type Device = { device: string; address: string }

/** A new session: `token` goes into the cookie and is kept nowhere; `caller` is who holds it. */
export type OpenedSession = { token: string; caller: Caller }

/** Part of signing in, joining and setting up, which record what happened. */
export const openSession = async (
  act: Act,
  person: { id: number; role: Role },
  { device, address }: Device,
): Promise<OpenedSession> => {
  const now = act.clock.now()
  const { secret, hash } = newSecret()
  await deleteExpiredSessions(act.tx, person.id, now)
  const sessionId = await insertSession(act.tx, {
    token_hash: hash,
    person_id: person.id,
    device,
    address,
    created_at: now,
    last_seen_at: now,
    expires_at: now.add(sessionLifetime),
  })
  const caller: Caller = {
    kind: 'user',
    id: person.id,
    role: person.role,
    permissions: permissionSet(person.role),
    keyDepartmentIds: null,
    sessionId,
  }
  return { token: secret, caller }
}
