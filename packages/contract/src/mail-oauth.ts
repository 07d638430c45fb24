import { z } from 'zod'
import { oauthProviders } from './oauth-providers.ts'
import { defineRoute } from './route.ts'
import { moment } from './shapes.ts'

const provider = z.enum(oauthProviders)
export const signIn = z
  .enum(['password', ...oauthProviders])
  .meta({ description: 'A password, or a token of the provider that somebody connected with' })

/** Whether and how the connection with the provider stands; null with a password, and before anybody connected. */
export const grant = z
  .object({
    connectedAt: moment,
    isRefused: z.boolean().meta({ description: 'Taken back or lapsed: somebody has to connect again' }),
    problem: z.string().nullable().meta({ description: "The provider's words at the last failure" }),
    problemAt: moment.nullable(),
  })
  .nullable()

const client = z.object({
  provider,
  clientId: z.string(),
  tenant: z.string().nullable().meta({ description: 'Microsoft: whose accounts may sign in' }),
  changedAt: moment,
})
export type OAuthClient = z.output<typeof client>
const clients = z.object({
  items: z.array(client),
  redirectUri: z.string().meta({ description: 'What the provider is told as the redirect URI' }),
})

const tenant = z
  .string()
  .trim()
  .max(253)
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)
const to = { permission: 'mail-account.change', method: 'POST' } as const

/** As what Stoa is registered at the providers. */
export const oauthClients = {
  list: defineRoute({
    key: 'oauthClients.list',
    method: 'GET',
    path: '/api/oauth-clients',
    permission: 'mail-account.list',
    summary: 'As what Stoa is registered at Google and Microsoft; never the secrets',
    returns: clients,
    errors: [],
  }),
  set: defineRoute({
    ...to,
    key: 'oauthClients.set',
    path: '/api/oauth-clients/set',
    summary: 'Enter the client id and secret that a provider gave you',
    body: z.object({
      provider,
      clientId: z.string().trim().min(1).max(255),
      clientSecret: z
        .string()
        .trim()
        .min(1)
        .max(500)
        .optional()
        .meta({ description: 'Never shown again; leave out to keep the stored one' }),
      tenant: tenant.nullable().default(null),
    }),
    returns: clients,
    errors: ['oauth_client_missing'],
  }),
  delete: defineRoute({
    ...to,
    key: 'oauthClients.delete',
    path: '/api/oauth-clients/delete',
    summary: 'Forget client id and secret; nothing can be connected or renewed with this provider then',
    body: z.object({ provider }),
    returns: clients,
    errors: [],
  }),
}

/** Connecting a mailbox or an outgoing account with its provider. */
export const mailGrants = {
  begin: defineRoute({
    ...to,
    key: 'mailGrants.begin',
    path: '/api/mail-grants/begin',
    summary: 'The page of the provider on which somebody allows Stoa to read and send this user’s mail',
    body: z.object({ provider, username: z.string().trim().min(1).max(320) }),
    returns: z.object({ url: z.string() }),
    errors: ['oauth_client_missing'],
  }),
  finish: defineRoute({
    ...to,
    key: 'mailGrants.finish',
    path: '/api/mail-grants/finish',
    summary: 'Hand over what the provider sent the browser back with; its tokens are kept sealed',
    body: z.object({
      state: z.string().max(2000),
      code: z.string().min(1).max(4000),
      iss: z.string().max(500).optional(),
    }),
    returns: z.object({ provider, username: z.string() }),
    errors: ['oauth_client_missing', 'token_invalid', 'consent_refused'],
  }),
}
