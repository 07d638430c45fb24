import { apiKeys } from '@stoa/contract/people'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { createApiKey } from '../commands/create-api-key.ts'
import { revokeApiKey } from '../commands/revoke-api-key.ts'
import { presentApiKey } from '../present.ts'
import { listApiKeys } from '../queries/list-api-keys.ts'

export const apiKeyRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(apiKeys.list).with<Caller>(() => listApiKeys(platform.db)),
  answer(apiKeys.create).with<Caller>(async ({ body, caller }) => {
    const { apiKey, secret } = await write(platform, caller, act => createApiKey(act, body))
    return { apiKey: presentApiKey(apiKey), secret }
  }),
  answer(apiKeys.revoke).with<Caller>(async ({ params, caller }) => {
    await write(platform, caller, act => revokeApiKey(act, params.id))
    return {}
  }),
]
