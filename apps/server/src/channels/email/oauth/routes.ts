import { mailGrants, oauthClients } from '@stoa/contract/mail-oauth'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { deleteClient, setClient } from './change-clients.ts'
import { beginConsent, fetchConsented, keepConsented, redirectUriOf } from './consent.ts'
import { type TokenProviders, tokenProviders } from './providers.ts'
import { type ClientRow, listClients } from './store.ts'

type Shown = { provider: 'google' | 'microsoft'; clientId: string; tenant: string | null; changedAt: string }

const present = (row: ClientRow): Shown => ({
  provider: row.provider as Shown['provider'],
  clientId: row.client_id,
  tenant: row.tenant,
  changedAt: row.changed_at.toString(),
})

/** `look`: whoever reads mailboxes tries at once with the new tokens. */
export const oauthRoutes = (
  platform: Platform,
  readers: { look(): void },
  providers: TokenProviders = tokenProviders,
): BoundRoute<Caller>[] => {
  const { db, secrets } = platform
  const needs = { ...platform, providers }
  const list = async () => ({
    items: (await listClients(db)).map(present),
    redirectUri: redirectUriOf(platform),
  })
  return [
    answer(oauthClients.list).with<Caller>(list),
    answer(oauthClients.set).with<Caller>(async ({ caller, body }) => {
      await write(platform, caller, act => setClient(act, body, secrets))
      return list()
    }),
    answer(oauthClients.delete).with<Caller>(async ({ caller, body }) => {
      await write(platform, caller, act => deleteClient(act, body.provider))
      return list()
    }),
    answer(mailGrants.begin).with<Caller>(async ({ caller, body }) => ({
      url: await beginConsent(needs, body, caller),
    })),
    answer(mailGrants.finish).with<Caller>(async ({ caller, body }) => {
      const consented = await fetchConsented(needs, body, caller)
      await write(platform, caller, act => keepConsented(act, consented, secrets))
      readers.look()
      return consented.holder
    }),
  ]
}
