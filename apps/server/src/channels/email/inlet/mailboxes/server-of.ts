import type { Platform } from '../../../../platform/platform.ts'
import type { MailServer } from '../../mail-server.ts'
import { credentialsOf } from '../../oauth/credentials.ts'
import type { MailTokens } from '../../oauth/tokens.ts'
import type { MailboxRow } from './store.ts'

/** How the mailbox is reached, with its password opened or a token. @throws where there is neither */
export const serverOf = async (
  { secrets }: Pick<Platform, 'secrets'>,
  mailbox: MailboxRow,
  tokens: MailTokens,
): Promise<MailServer> => ({
  host: mailbox.host,
  port: mailbox.port,
  security: mailbox.security as MailServer['security'],
  username: mailbox.username,
  ...(await credentialsOf(mailbox, { secrets, tokens })),
})
