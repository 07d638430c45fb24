import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { TokenProviders } from '../../apps/server/src/channels/email/oauth/providers.ts'
import { tokenProviders } from '../../apps/server/src/channels/email/oauth/providers.ts'

type Code = { challenge: string; redirectUri: string; username: string }
type Fault = 'unavailable' | 'no answer' | { error: string; error_description: string; status?: number }

const token = () => randomBytes(20).toString('base64url')
const clientId = 'stoa.apps.example'
const clientSecret = 'a secret of the test'

/**
 * Google's and Microsoft's endpoints as documented: the page that somebody allows it on (who always says yes, or what `will` says),
 * the token endpoint, and RFC 7662's introspection for a mail server that wants to know whether a token counts.
 */
export const openOAuthProvider = async ({
  lastsSeconds = 3599,
  rotates = false,
  scope = tokenProviders.google.scopes.join(' '),
}: {
  lastsSeconds?: number
  /** Each refresh gives out another refresh token, and the old one counts no more. */
  rotates?: boolean
  scope?: string
} = {}) => {
  const codes = new Map<string, Code>()
  const refreshTokens = new Map<string, string>()
  const accessTokens = new Map<string, string>()
  const heard: URLSearchParams[] = []
  const faults: Fault[] = []
  let refusesConsent = false

  const give = (username: string, refresh: string | null) => {
    const access = `ya29.${token()}`
    accessTokens.set(access, username)
    return {
      access_token: access,
      expires_in: lastsSeconds,
      token_type: 'Bearer',
      scope,
      ...(refresh !== null && { refresh_token: refresh }),
    }
  }
  const newRefresh = (username: string) => {
    const refresh = `1//${token()}`
    refreshTokens.set(refresh, username)
    return refresh
  }
  const say = (response: ServerResponse, status: number, body: object) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
      .end(JSON.stringify(body))
  const invalidGrant = {
    error: 'invalid_grant',
    error_description: 'Token has been expired or revoked.',
  }

  const answerToken = (form: URLSearchParams, response: ServerResponse) => {
    heard.push(form)
    const fault = faults.shift()
    if (fault === 'unavailable') return response.writeHead(503).end('<html>Backend error</html>')
    if (fault === 'no answer') return response.destroy()
    if (fault) return say(response, fault.status ?? 400, fault)
    if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
      return say(response, 401, { error: 'invalid_client', error_description: 'Unauthorized' })
    if (form.get('grant_type') === 'authorization_code') {
      const code = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!code || code.challenge !== challenge || code.redirectUri !== form.get('redirect_uri'))
        return say(response, 400, { error: 'invalid_grant', error_description: 'Bad Request' })
      return say(response, 200, give(code.username, newRefresh(code.username)))
    }
    const before = form.get('refresh_token') ?? ''
    const username = refreshTokens.get(before)
    if (form.get('grant_type') !== 'refresh_token' || username === undefined)
      return say(response, 400, invalidGrant)
    if (!rotates) return say(response, 200, give(username, null))
    refreshTokens.delete(before)
    return say(response, 200, give(username, newRefresh(username)))
  }

  const answerConsent = (asked: URLSearchParams, response: ServerResponse) => {
    const back = new URL(asked.get('redirect_uri') ?? 'http://nowhere.example')
    back.searchParams.set('state', asked.get('state') ?? '')
    if (refusesConsent) back.searchParams.set('error', 'access_denied')
    else {
      const code = `4/${token()}`
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
        username: asked.get('login_hint') ?? '',
      })
      back.searchParams.set('code', code)
    }
    response.writeHead(302, { location: back.href }).end()
  }

  const server = createServer(async (request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', 'http://provider')
    const form = new URLSearchParams((await request.toArray()).join(''))
    if (url.pathname === '/token') return answerToken(form, response)
    if (url.pathname === '/auth') return answerConsent(url.searchParams, response)
    const username = accessTokens.get(url.searchParams.get('token') ?? form.get('token') ?? '')
    return say(response, 200, username === undefined ? { active: false } : { active: true, username })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const here = {
    issuer: () => base,
    authorizeUrl: () => `${base}/auth`,
    tokenUrl: () => `${base}/token`,
    servers: /^(127\.0\.0\.1|localhost)$/,
  }
  const providers: TokenProviders = {
    google: { ...tokenProviders.google, ...here },
    microsoft: { ...tokenProviders.microsoft, ...here },
  }

  return {
    base,
    providers,
    clientId,
    clientSecret,
    introspectionUrl: `${base}/introspect?token=`,
    /** Every request for tokens. */
    heard,
    isGood: (access: string) => accessTokens.has(access),
    will(...next: Fault[]) {
      faults.push(...next)
    },
    refusesConsent() {
      refusesConsent = true
    },
    /** The user takes the permission back on the provider's page. */
    revoke() {
      refreshTokens.clear()
      accessTokens.clear()
    },
    /** Somebody opens the page and allows it. @returns what the browser is sent back with */
    async allows(url: string): Promise<URLSearchParams> {
      const { headers } = await fetch(url, { redirect: 'manual' })
      return new URL(headers.get('location') ?? 'http://nowhere.example').searchParams
    },
  }
}
