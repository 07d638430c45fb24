import { type OAuthProvider, oauthReturnPath } from '@stoa/contract/oauth-providers'
import type { Act, Actor } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { releaseWaiting } from '../../delivery/commands.ts'
import { mailGrantEvents } from '../outlet/events.ts'
import { challengeOf, readState, verifierOf, writeState } from './consent-state.ts'
import type { TokenProviders } from './providers.ts'
import { type ClientOfProvider, exchangeCode, NoTokens, type Tokens } from './request-tokens.ts'
import { type ClientRow, findClient, type Holder, putGrant } from './store.ts'

type Needs = Pick<Platform, 'db' | 'clock' | 'config' | 'secrets'> & { providers: TokenProviders }

// Somebody may have to look for the password of the mailbox first.
const MINUTES = 15

export const redirectUriOf = ({ config }: Pick<Platform, 'config'>): string =>
  `${config.publicUrl}${oauthReturnPath}`

/** @throws where the secret was sealed with another key */
export const openClient = (row: ClientRow, { secrets }: Pick<Platform, 'secrets'>): ClientOfProvider => ({
  clientId: row.client_id,
  clientSecret: secrets.open(row.secret_sealed),
  tenant: row.tenant ?? '',
})

const clientFor = async (needs: Needs, provider: OAuthProvider): Promise<ClientOfProvider> =>
  openClient((await findClient(needs.db, provider)) ?? refuse('oauth_client_missing'), needs)

/** The address of the page on which somebody allows it. @throws Refusal oauth_client_missing */
export const beginConsent = async (needs: Needs, holder: Holder, caller: Actor): Promise<string> => {
  const { clientId, tenant } = await clientFor(needs, holder.provider)
  const provider = needs.providers[holder.provider]
  const endsAt = needs.clock.now().add({ minutes: MINUTES }).epochMilliseconds
  const state = writeState({ ...holder, by: nameOf(caller), endsAt }, needs.secrets)
  const url = new URL(provider.authorizeUrl(tenant))
  url.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUriOf(needs),
    scope: provider.scopes.join(' '),
    state,
    code_challenge: challengeOf(verifierOf(state, needs.secrets)),
    code_challenge_method: 'S256',
    login_hint: holder.username,
    ...provider.further,
  }).toString()
  return url.href
}

const nameOf = ({ kind, id }: Actor) => `${kind} ${id}`

type Returned = { state: string; code: string; iss?: string | undefined }

/** Fetches the tokens that the code stands for. @throws Refusal token_invalid, consent_refused, oauth_client_missing */
export const fetchConsented = async (
  needs: Needs,
  { state, code, iss }: Returned,
  caller: Actor,
): Promise<{ holder: Holder; tokens: Tokens & { refresh: string } }> => {
  const consent = readState(state, needs.secrets)
  // Whoever was made to open somebody else's answer must not connect our mailbox with it.
  if (!consent || consent.by !== nameOf(caller)) return refuse('token_invalid')
  if (consent.endsAt < needs.clock.now().epochMilliseconds) return refuse('token_invalid')
  const provider = needs.providers[consent.provider]
  const client = await clientFor(needs, consent.provider)
  const parameters = new URLSearchParams({
    state,
    code,
    ...(iss && consent.provider === 'google' && { iss }),
  })
  const tokens = await exchangeCode(
    { provider, client, networks: needs.config.requestNetworks },
    { parameters, state, redirectUri: redirectUriOf(needs), verifier: verifierOf(state, needs.secrets) },
  ).catch(error =>
    error instanceof NoTokens ? refuse('consent_refused', error.message) : Promise.reject(error),
  )
  const { refresh, scope } = tokens
  if (refresh === null) return refuse('consent_refused', 'There was no refresh token in the answer.')
  const { neededScope } = provider
  if (neededScope !== null && scope !== null && !scope.split(' ').includes(neededScope))
    return refuse('consent_refused', `Not allowed: ${neededScope}`)
  return {
    holder: { provider: consent.provider, username: consent.username },
    tokens: { ...tokens, refresh },
  }
}

/** Keeps the tokens; mail that waited for them goes out now. */
export const keepConsented = async (
  act: Act,
  { holder, tokens }: Awaited<ReturnType<typeof fetchConsented>>,
  secrets: Pick<Platform['secrets'], 'seal'>,
): Promise<void> => {
  const now = act.clock.now()
  await putGrant(
    act.tx,
    holder,
    {
      refresh_sealed: secrets.seal(tokens.refresh),
      access_sealed: secrets.seal(tokens.access),
      access_ends_at: now.add({ seconds: tokens.secondsLeft }),
    },
    now,
  )
  await releaseWaiting(act, 'email')
  await record(act, mailGrantEvents, 'mail-grant.connected', holder)
}
