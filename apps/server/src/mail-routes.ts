import { mailImportRoutes } from './channels/email/inlet/archive/routes.ts'
import { attachedMailRoutes } from './channels/email/inlet/attached/routes.ts'
import { banRoutes } from './channels/email/inlet/bans/routes.ts'
import { mailHandlingRoutes } from './channels/email/inlet/handling/routes.ts'
import { mailHookRoutes } from './channels/email/inlet/hooks/routes.ts'
import type { MailboxReaders } from './channels/email/inlet/mailboxes/mailbox-readers.ts'
import { mailboxRoutes } from './channels/email/inlet/routes.ts'
import { spamRoutes } from './channels/email/inlet/spam/routes.ts'
import type { TokenProviders } from './channels/email/oauth/providers.ts'
import { oauthRoutes } from './channels/email/oauth/routes.ts'
import type { MailTokens } from './channels/email/oauth/tokens.ts'
import { dkimRoutes } from './channels/email/outlet/dkim/routes.ts'
import { smtpAccountRoutes } from './channels/email/outlet/routes.ts'
import type { Caller } from './core/people/queries.ts'
import type { BoundRoute } from './platform/http/answer.ts'
import type { Platform } from './platform/platform.ts'

type Given = {
  mailboxes: Pick<MailboxReaders, 'look'>
  mailTokens: MailTokens
  tokenProviders: TokenProviders | undefined
}

/** What administrators set up about mail, in and out, and mails that are files of messages. */
export const mailRoutes = (
  platform: Platform,
  { mailboxes, mailTokens, tokenProviders }: Given,
): BoundRoute<Caller>[] => [
  ...mailboxRoutes(platform, mailboxes, mailTokens),
  ...oauthRoutes(platform, mailboxes, tokenProviders),
  ...mailHookRoutes(platform),
  ...mailHandlingRoutes(platform),
  ...banRoutes(platform),
  ...spamRoutes(platform),
  ...smtpAccountRoutes(platform, mailTokens),
  ...dkimRoutes(platform),
  ...mailImportRoutes(platform),
  ...attachedMailRoutes(platform),
]
