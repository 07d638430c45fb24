/** Providers that sign in by OAuth instead of a password. */
export const oauthProviders = ['google', 'microsoft'] as const
export type OAuthProvider = (typeof oauthProviders)[number]
export type SignIn = 'password' | OAuthProvider

/** Where the provider sends the browser back to: a page of the agents' app. */
export const oauthReturnPath = '/settings/mail/connected'
