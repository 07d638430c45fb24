import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { peopleEvents } from '../events.ts'
import { lockApiKey, markApiKeyRevoked } from '../store/api-keys.ts'
import { requireMightOver } from './acting-role.ts'

/** @throws not_found, not_allowed */
export const revokeApiKey = async (act: Act, apiKeyId: number): Promise<void> => {
  const key = (await lockApiKey(act.tx, apiKeyId)) ?? refuse('not_found')
  await requireMightOver(act, key.role as Role)
  await markApiKeyRevoked(act.tx, apiKeyId, act.clock.now())
  await record(act, peopleEvents, 'api-key.revoked', { apiKeyId })
}
