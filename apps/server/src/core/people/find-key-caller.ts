import type { Role } from '@stoa/contract/permissions'
import type { Platform } from '../../platform/platform.ts'
import { type Caller, permissionSet } from './caller.ts'
import { isDueForNote } from './rules/session-lifetime.ts'
import { hashOfSecret } from './secret.ts'
import { noteApiKeyUsed } from './store/api-keys.ts'

type Row = { id: number; role: Role; department_ids: number[] | null; last_used_at: Temporal.Instant | null }

// Asked with every request, so it is prepared once for each connection.
const query = {
  name: 'find-key-caller',
  text: `select id, role, department_ids, last_used_at from api_key
         where secret_hash = $1 and revoked_at is null`,
}

/** The key with this secret, if it has not been revoked. */
export const findKeyCaller = async (platform: Platform, secret: string): Promise<Caller | null> => {
  const now = platform.clock.now()
  const { rows } = await platform.pool.query<Row>({ ...query, values: [hashOfSecret(secret)] })
  const [row] = rows
  if (!row) return null
  if (isDueForNote(row.last_used_at, now)) await noteApiKeyUsed(platform.db, row.id, now)
  return {
    kind: 'key',
    id: row.id,
    role: row.role,
    permissions: permissionSet(row.role),
    keyDepartmentIds: row.role === 'agent' ? row.department_ids : null,
    sessionId: null,
  }
}
