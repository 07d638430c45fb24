import * as oauth from 'oauth4webapi'
import { guardedRequest } from '../../../platform/outgoing/guarded-request.ts'
import type { Network } from '../../../platform/outgoing/networks.ts'
import type { TokenProvider } from './providers.ts'
import { type FailedRequest, failedRequest } from './rules/failed-request.ts'

/** As what Stoa asks. */
export type ClientOfProvider = { clientId: string; clientSecret: string; tenant: string }

export type Tokens = {
  access: string
  /** null: the one that was used goes on. */
  refresh: string | null
  secondsLeft: number
  /** null: what was asked for. */
  scope: string | null
}

/** Why there are no tokens, in the provider's words. */
export class NoTokens extends Error {
  override name = 'NoTokens'
  readonly failure: FailedRequest

  constructor(failure: FailedRequest) {
    super(failure.words)
    this.failure = failure
  }
}

// What both providers say when they say nothing: an hour.
const USUAL_LIFE = 3600

type Asked = { provider: TokenProvider; client: ClientOfProvider; networks: readonly Network[] }

const serverOf = ({ provider, client: { tenant } }: Asked): oauth.AuthorizationServer => ({
  issuer: provider.issuer(tenant),
  authorization_endpoint: provider.authorizeUrl(tenant),
  token_endpoint: provider.tokenUrl(tenant),
})

/** The library's request, over our guard: no private address, and no redirect that would carry the secret elsewhere. */
const guarded =
  (networks: readonly Network[]) =>
  async (
    url: string,
    { method, headers, body }: oauth.CustomFetchOptions<string, URLSearchParams | undefined>,
  ): Promise<Response> => {
    const request = { method, url, headers, confidential: {}, body: Buffer.from(body?.toString() ?? '') }
    const result = await guardedRequest(request, { networks, redirects: 0 })
    if (result.kind !== 'answered')
      throw new Error(`The provider could not be reached (${result.reason}: ${result.detail}).`)
    return new Response(result.body, {
      status: result.status,
      headers: { 'content-type': 'application/json' },
    })
  }

const optionsOf = ({ provider, client, networks }: Asked) => ({
  [oauth.customFetch]: guarded(networks),
  [oauth.allowInsecureRequests]: provider.tokenUrl(client.tenant).startsWith('http:'),
})

const tokensOf = ({
  access_token,
  refresh_token,
  expires_in,
  scope,
}: oauth.TokenEndpointResponse): Tokens => ({
  access: access_token,
  refresh: refresh_token ?? null,
  secondsLeft: expires_in ?? USUAL_LIFE,
  scope: scope ?? null,
})

const failureOf = (error: unknown, status: number | undefined): FailedRequest => {
  if (error instanceof oauth.ResponseBodyError)
    return failedRequest({ code: error.error, description: error.error_description, message: error.message })
  const message = status === undefined || status < 300 ? String((error as Error).message) : ''
  return failedRequest({ message: message || `The provider answered with status ${status}.` })
}

const ask = async (
  request: () => Promise<Response>,
  read: (response: Response) => Promise<oauth.TokenEndpointResponse>,
): Promise<Tokens> => {
  let status: number | undefined
  try {
    const response = await request()
    status = response.status
    return tokensOf(await read(response))
  } catch (error) {
    throw new NoTokens(failureOf(error, status))
  }
}

/** Makes a code into tokens. @throws NoTokens */
export const exchangeCode = (
  asked: Asked,
  given: { parameters: URLSearchParams; state: string; redirectUri: string; verifier: string },
): Promise<Tokens> => {
  const server = serverOf(asked)
  const client = { client_id: asked.client.clientId }
  return ask(
    async () =>
      oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.ClientSecretPost(asked.client.clientSecret),
        oauth.validateAuthResponse(server, client, given.parameters, given.state),
        given.redirectUri,
        given.verifier,
        optionsOf(asked),
      ),
    response => oauth.processAuthorizationCodeResponse(server, client, response),
  )
}

/** Asks for another access token. @throws NoTokens */
export const refreshTokens = (asked: Asked, refresh: string): Promise<Tokens> => {
  const server = serverOf(asked)
  const client = { client_id: asked.client.clientId }
  return ask(
    () =>
      oauth.refreshTokenGrantRequest(
        server,
        client,
        oauth.ClientSecretPost(asked.client.clientSecret),
        refresh,
        optionsOf(asked),
      ),
    response => oauth.processRefreshTokenResponse(server, client, response),
  )
}
