import type { Db } from '../../../platform/db/database.ts'
import type { Act } from '../../../platform/events/act.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Intent, Outcome, OutgoingChannel, Prepared } from '../../delivery/channel.ts'
import type { MailServer } from '../mail-server.ts'
import { credentialsOf } from '../oauth/credentials.ts'
import { createMailTokens, type MailTokens } from '../oauth/tokens.ts'
import { rememberReferences } from '../references.ts'
import { isDeadAddress } from '../rules/is-dead-address.ts'
import { findAccount, type SmtpAccountRow } from './accounts/store.ts'
import { signMail } from './dkim/sign-mail.ts'
import type { Letters } from './letters.ts'
import { domainOf } from './mime/envelope-of.ts'
import { prepareGrantNotice } from './prepare-grant-notice.ts'
import { prepareLetter } from './prepare-letter.ts'
import { prepareLinkMail } from './prepare-link-mail.ts'
import { prepareMailboxNotice } from './prepare-mailbox-notice.ts'
import { prepareReply } from './prepare-reply.ts'
import { prepareRuleMail } from './prepare-rule-mail.ts'
import { prepareTestMail } from './prepare-test-mail.ts'
import { givenIdIn } from './rules/given-id.ts'
import { readRefusal } from './rules/read-refusal.ts'
import { createLines } from './smtp/lines.ts'
import type { MailEnvelope } from './smtp/send-over.ts'

/** Core keeps what is known of addresses; modules.ts hands the command in. */
type MarkBounced = (act: Act, bounced: { email: string; words: string }) => Promise<void>

const withoutSettled = (envelope: MailEnvelope, settled: readonly string[]): MailEnvelope => {
  const without = new Set(settled.map(address => address.toLowerCase()))
  return { ...envelope, to: envelope.to.filter(address => !without.has(address.toLowerCase())) }
}

/** The way out by mail: puts mails together and speaks SMTP with the account's server. `letters`: what other modules write, by purpose. */
export const emailChannel = (
  platform: Platform,
  letters: Letters = {},
  markBounced: MarkBounced = async () => {},
  tokens: MailTokens = createMailTokens(platform),
): OutgoingChannel => {
  const lines = createLines()

  const serverOf = async (account: SmtpAccountRow): Promise<MailServer> => ({
    host: account.host,
    port: account.port,
    security: account.security as MailServer['security'],
    username: account.username,
    ...(await credentialsOf(account, { secrets: platform.secrets, tokens })),
  })

  const deliver = async (
    { raw, envelope, accountId }: Prepared,
    settled: readonly string[],
  ): Promise<Outcome> => {
    const account = accountId === null ? undefined : await findAccount(platform.db, accountId)
    if (!account) return { kind: 'unprepared' }
    let server: MailServer
    try {
      server = await serverOf(account)
    } catch (error) {
      // No password that could be opened, or no token: nothing was sent, and somebody has to put that right.
      return readRefusal(error as Error, false)
    }
    return lines.send(server, withoutSettled(envelope as MailEnvelope, settled), raw)
  }

  const putTogether = (db: Db, intent: Intent) => {
    const { messageId } = intent
    if (messageId !== null)
      return prepareReply(platform, db, { messageId, automatic: intent.purpose === 'automatic-answer' })
    const compose = letters[intent.purpose]
    if (compose) return prepareLetter(platform, db, compose, intent)
    if (intent.purpose === 'mailbox-notice') return prepareMailboxNotice(platform, db, intent)
    if (intent.purpose === 'grant-notice') return prepareGrantNotice(platform, db, intent)
    if (intent.purpose === 'rule-mail') return prepareRuleMail(platform, db, intent)
    return intent.purpose === 'test-mail'
      ? prepareTestMail(platform, db, intent)
      : prepareLinkMail(platform, db, intent)
  }

  return {
    name: 'email',
    async prepare(db, intent) {
      const prepared = await putTogether(db, intent)
      if (typeof prepared === 'string' || prepared.accountId === null) return prepared
      const account = await findAccount(db, prepared.accountId)
      if (!account) return prepared
      const domain = domainOf(account.from_address)
      return { ...prepared, raw: await signMail(db, prepared.raw, domain, platform.secrets) }
    },
    send: deliver,
    async recordSent(tx, { ticketId, messageId }, { accountId, answer }) {
      if (ticketId === null || messageId === null || accountId === null) return
      const account = await findAccount(tx, accountId)
      const ownId = account ? givenIdIn(answer, account.host) : null
      if (ownId !== null) await rememberReferences(tx, ticketId, { ancestors: [], ownId, messageId })
    },
    async recordRejected(act, rejected) {
      for (const { address, words } of rejected)
        if (isDeadAddress(words)) await markBounced(act, { email: address, words })
    },
    close: async () => lines.close(),
  }
}
