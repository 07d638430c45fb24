import type { Role } from '@stoa/contract/permissions'
import type { Platform } from '../../platform/platform.ts'
import { type Caller, permissionSet } from './caller.ts'
import { isDueForNote } from './rules/session-lifetime.ts'
import { hashOfSecret } from './secret.ts'
import { noteSessionSeen } from './store/sessions.ts'

type Row = { id: number; person_id: number; role: Role; last_seen_at: Temporal.Instant }

// Asked with every request, so it is prepared once for each connection.
const query = {
  name: 'find-session-caller',
  text: `select session.id, person_id, role, last_seen_at
         from session join person on person.id = person_id
         where token_hash = $1 and expires_at > $2 and state = 'active'`,
}

/** The active person whose unexpired session has this token; using a session makes it last longer. */
export const findSessionCaller = async (platform: Platform, token: string): Promise<Caller | null> => {
  const now = platform.clock.now()
  const { rows } = await platform.pool.query<Row>({ ...query, values: [hashOfSecret(token), now] })
  const [row] = rows
  if (!row) return null
  if (isDueForNote(row.last_seen_at, now)) await noteSessionSeen(platform.db, row.id, now)
  return {
    kind: 'user',
    id: row.person_id,
    role: row.role,
    permissions: permissionSet(row.role),
    keyDepartmentIds: null,
    sessionId: row.id,
  }
}
