import type { OAuthProvider, SignIn } from '@stoa/contract/oauth-providers'

/** Names are the same in every language. */
export const providerNames: Record<OAuthProvider, string> = { google: 'Google', microsoft: 'Microsoft 365' }

export const isOAuth = (signIn: SignIn): signIn is OAuthProvider => signIn !== 'password'
