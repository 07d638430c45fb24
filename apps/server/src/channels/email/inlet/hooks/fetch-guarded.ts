import { guardedRequest } from '../../../../platform/outgoing/guarded-request.ts'
import type { Platform } from '../../../../platform/platform.ts'
import type { Fetch } from './hook.ts'

/** Fetches what a provider's message names, and nothing private. */
export const fetchGuarded =
  ({ config }: Pick<Platform, 'config'>): Fetch =>
  async url => {
    const request = { method: 'GET', url, headers: {}, confidential: {}, body: Buffer.alloc(0) }
    const result = await guardedRequest(request, { networks: config.requestNetworks })
    return result.kind === 'answered' && result.status === 200 ? result.body : null
  }
