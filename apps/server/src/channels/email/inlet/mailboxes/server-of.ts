import type { Platform } from '../../../../platform/platform.ts'
import type { MailServer } from '../../mail-server.ts'
import type { MailboxRow } from './store.ts'

/** How the mailbox is reached, with its password opened. @throws where it was sealed with another key */
export const serverOf = ({ secrets }: Pick<Platform, 'secrets'>, mailbox: MailboxRow): MailServer => ({
  host: mailbox.host,
  port: mailbox.port,
  security: mailbox.security as MailServer['security'],
  username: mailbox.username,
  password: secrets.open(mailbox.password_sealed),
})
