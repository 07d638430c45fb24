import type { OAuthProvider } from '@stoa/contract/oauth-providers'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { oauthClientEvents } from './events.ts'
import { askAtOnce, deleteClientRow, findClient, putClient } from './store.ts'

type Given = {
  provider: OAuthProvider
  clientId: string
  clientSecret?: string | undefined
  tenant: string | null
}

/** Stoa is known to the provider by these from now on. @throws Refusal oauth_client_missing where there is no secret, nor was one */
export const setClient = async (act: Act, given: Given, secrets: Pick<Secrets, 'seal'>): Promise<void> => {
  const { provider, clientId, clientSecret, tenant } = given
  const sealed = clientSecret
    ? secrets.seal(clientSecret)
    : ((await findClient(act.tx, provider))?.secret_sealed ?? refuse('oauth_client_missing'))
  await putClient(act.tx, {
    provider,
    client_id: clientId,
    secret_sealed: sealed,
    tenant: provider === 'microsoft' ? (tenant ?? 'common') : null,
    changed_at: act.clock.now(),
  })
  await askAtOnce(act.tx, provider)
  await record(act, oauthClientEvents, 'oauth-client.set', { provider, clientId })
}

/** @throws Refusal not_found */
export const deleteClient = async (act: Act, provider: OAuthProvider): Promise<void> => {
  if (!(await deleteClientRow(act.tx, provider))) return refuse('not_found')
  await record(act, oauthClientEvents, 'oauth-client.deleted', { provider })
}
