import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { peopleEvents } from '../events.ts'
import { newSecret } from '../secret.ts'
import { type ApiKeyRow, insertApiKey } from '../store/api-keys.ts'
import { requireMightOver } from './acting-role.ts'

export type NewApiKey = { name: string; role: Role; departmentIds: readonly number[] | null }

/** `secret` is what a program sends after `Bearer`; it cannot be shown again. @throws not_allowed, department_unknown */
export const createApiKey = async (
  act: Act,
  { name, role, departmentIds }: NewApiKey,
): Promise<{ apiKey: ApiKeyRow; secret: string }> => {
  await requireMightOver(act, role)
  if (departmentIds) await requireDepartments(act, departmentIds)
  const { secret, hash } = newSecret('stoa_')
  const apiKey = await insertApiKey(act.tx, {
    name,
    role,
    secret_hash: hash,
    department_ids: departmentIds && [...departmentIds],
    created_at: act.clock.now(),
  })
  await record(act, peopleEvents, 'api-key.created', { apiKeyId: apiKey.id, role })
  return { apiKey, secret }
}

// An array cannot have a foreign key, so their being there is checked here.
const requireDepartments = async ({ tx }: Act, ids: readonly number[]) => {
  if (ids.length === 0) return
  const known = await tx
    .selectFrom('department')
    .select('id')
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute()
  if (known.length < new Set(ids).size) refuse('department_unknown')
}
