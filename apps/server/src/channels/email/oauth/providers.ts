import type { OAuthProvider } from '@stoa/contract/oauth-providers'

/** What is documented of a provider's authorisation. `tenant`: Microsoft's, whose accounts may sign in. */
export type TokenProvider = {
  issuer(tenant: string): string
  authorizeUrl(tenant: string): string
  tokenUrl(tenant: string): string
  scopes: readonly string[]
  /** Beyond what the standard wants, so that a refresh token comes along. */
  further: Readonly<Record<string, string>>
  /** Without it a token is of no use. */
  neededScope: string | null
  /** Mail servers that its tokens may be shown to. */
  servers: RegExp
}

export type TokenProviders = Readonly<Record<OAuthProvider, TokenProvider>>

const googleMail = 'https://mail.google.com/'
const microsoft = (tenant: string) => `https://login.microsoftonline.com/${encodeURIComponent(tenant)}`

/** https://developers.google.com/identity/protocols/oauth2/web-server and https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
export const tokenProviders: TokenProviders = {
  google: {
    issuer: () => 'https://accounts.google.com',
    authorizeUrl: () => 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: () => 'https://oauth2.googleapis.com/token',
    scopes: [googleMail],
    // Without these two a refresh token comes only with the very first consent.
    further: { access_type: 'offline', prompt: 'consent' },
    // On Google's page each scope has a box that may be left empty.
    neededScope: googleMail,
    servers: /(^|\.)(gmail|googlemail|google)\.com$/i,
  },
  microsoft: {
    issuer: tenant => `${microsoft(tenant)}/v2.0`,
    authorizeUrl: tenant => `${microsoft(tenant)}/oauth2/v2.0/authorize`,
    tokenUrl: tenant => `${microsoft(tenant)}/oauth2/v2.0/token`,
    scopes: [
      'offline_access',
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      'https://outlook.office.com/POP.AccessAsUser.All',
      'https://outlook.office.com/SMTP.Send',
    ],
    further: {},
    neededScope: null,
    servers: /(^|\.)(office365\.com|outlook\.com|office\.com)$/i,
  },
}

export const isOAuthProvider = (signIn: string): signIn is OAuthProvider => signIn in tokenProviders

/** What people call them, in every language. */
export const providerTitles: Readonly<Record<OAuthProvider, string>> = {
  google: 'Google',
  microsoft: 'Microsoft 365',
}
