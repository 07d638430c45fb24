import { event } from '../../../platform/events/define.ts'

/** As what Stoa is registered at providers. Never the secrets. */
export const oauthClientEvents = {
  'oauth-client.set': event<{ provider: string; clientId: string }>(
    'Client id and secret for signing in at a provider were entered',
  ),
  'oauth-client.deleted': event<{ provider: string }>('Client id and secret of a provider were forgotten'),
}

/** Who allowed Stoa to sign in as whom. Never the tokens. */
export const mailGrantEvents = {
  'mail-grant.connected': event<{ provider: string; username: string }>(
    'Somebody allowed Stoa at a provider to read and send the mail of a user',
  ),
  'mail-grant.refused': event<{ provider: string; username: string; problem: string }>(
    'A provider gives no tokens for a user any more, until somebody connects again',
  ),
}
