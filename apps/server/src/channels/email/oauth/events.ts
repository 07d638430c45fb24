import { event } from '../../../platform/events/define.ts'

/** As what Stoa is registered at providers. Never the secrets. */
export const oauthClientEvents = {
  'oauth-client.set': event<{ provider: string; clientId: string }>(
    'Client id and secret for signing in at a provider were entered',
  ),
  'oauth-client.deleted': event<{ provider: string }>('Client id and secret of a provider were forgotten'),
}
