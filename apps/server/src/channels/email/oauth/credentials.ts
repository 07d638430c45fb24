import { refuse } from '../../../platform/http/refusal.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import type { MailServer } from '../mail-server.ts'
import { passwordToTry } from '../password-to-try.ts'
import { isOAuthProvider } from './providers.ts'
import type { MailTokens } from './tokens.ts'

type Stored = { host: string; username: string; sign_in: string; password_sealed: string }

/** What a mailbox or an account signs in with: its password, or a token that still counts. @throws where there is none */
export const credentialsOf = async (
  stored: Stored,
  { secrets, tokens }: { secrets: Pick<Secrets, 'open'>; tokens: MailTokens },
): Promise<Pick<MailServer, 'password' | 'accessToken'>> => {
  const { sign_in: signIn, username, host } = stored
  if (!isOAuthProvider(signIn)) return { password: secrets.open(stored.password_sealed) }
  return { password: '', accessToken: await tokens.tokenFor({ provider: signIn, username }, host) }
}

type Tried = { host: string; username: string; signIn: string; password?: string | undefined }

/** The same for a test of what stands in a form. The token is the user's, so nothing has to be stored for it. */
export const credentialsToTry = async (
  tried: Tried,
  stored: Stored | undefined,
  { secrets, tokens }: { secrets: Pick<Secrets, 'open'>; tokens: MailTokens },
): Promise<Pick<MailServer, 'password' | 'accessToken'>> =>
  isOAuthProvider(tried.signIn)
    ? credentialsOf({ ...tried, sign_in: tried.signIn, password_sealed: '' }, { secrets, tokens })
    : { password: passwordToTry(tried, stored, secrets) }

/** @throws Refusal server_foreign where the provider's tokens must not be shown to this server */
export const requireOwnServer = (
  { signIn, host }: { signIn: string; host: string },
  tokens: Pick<MailTokens, 'isServerOf'>,
): void => {
  if (isOAuthProvider(signIn) && !tokens.isServerOf(signIn, host)) refuse('server_foreign')
}
