import { mailboxes } from '@stoa/contract/mail'
import { mailReceiver } from '@stoa/contract/mail-receiver'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { credentialsToTry, requireOwnServer } from '../oauth/credentials.ts'
import { createMailTokens, type MailTokens } from '../oauth/tokens.ts'
import { serverWords } from './imap/open-connection.ts'
import { testServer } from './imap/test-server.ts'
import { changeMailbox } from './mailboxes/change-mailbox.ts'
import { createMailbox } from './mailboxes/create-mailbox.ts'
import { deleteMailbox } from './mailboxes/delete-mailbox.ts'
import type { MailboxReaders } from './mailboxes/mailbox-readers.ts'
import { presentMailbox, presentMailboxes } from './mailboxes/present-mailbox.ts'
import { findMailbox } from './mailboxes/store.ts'
import { testPop3 } from './pop3/test-pop3.ts'
import { changeReceiver } from './smtp/change-receiver.ts'
import { receiverSettings } from './smtp/receiver-settings.ts'

export const mailboxRoutes = (
  platform: Platform,
  readers: Pick<MailboxReaders, 'look'>,
  tokens: MailTokens = createMailTokens(platform),
): BoundRoute<Caller>[] => {
  const { config, db, secrets } = platform
  const show = async (id: number) =>
    presentMailbox(platform, (await findMailbox(db, id)) ?? refuse('not_found'))
  const showReceiver = async () => ({
    host: config.host,
    port: config.smtpPort,
    largestMb: config.smtpLargestMb,
    certificate: config.smtpCertificate ? ('own' as const) : ('self-made' as const),
    ...(await receiverSettings(db)),
  })
  return [
    answer(mailboxes.list).with<Caller>(async () => ({ items: await presentMailboxes(platform) })),
    answer(mailboxes.create).with<Caller>(async ({ caller, body }) => {
      requireOwnServer(body, tokens)
      const { id } = await write(platform, caller, act => createMailbox(act, body, secrets))
      readers.look()
      return show(id)
    }),
    answer(mailboxes.change).with<Caller>(async ({ caller, params: { id }, body }) => {
      const { host, sign_in } = (await findMailbox(db, id)) ?? refuse('not_found')
      requireOwnServer({ host, signIn: sign_in, ...body }, tokens)
      await write(platform, caller, act => changeMailbox(act, { ...body, id }, secrets))
      readers.look()
      return show(id)
    }),
    answer(mailboxes.delete).with<Caller>(async ({ caller, params }) => {
      await write(platform, caller, act => deleteMailbox(act, params.id))
      readers.look()
      return {}
    }),
    answer(mailboxes.test).with<Caller>(async ({ body }) => {
      const stored = body.accountId ? await findMailbox(db, body.accountId) : undefined
      const credentials = await credentialsToTry(body, stored, { secrets, tokens }).catch(serverWords)
      if (typeof credentials === 'string')
        return { ok: false, answer: credentials, problem: null, folders: [] }
      const server = { ...body, ...credentials }
      return body.kind === 'pop3' ? testPop3(server) : testServer(server)
    }),
    answer(mailReceiver.get).with<Caller>(showReceiver),
    answer(mailReceiver.change).with<Caller>(async ({ caller, body }) => {
      await write(platform, caller, act => changeReceiver(act, body))
      return showReceiver()
    }),
  ]
}
