import { normalAddress } from '@stoa/contract/mail-address'
import { markBounced } from '../../../../../core/contacts/commands.ts'
import type { Act } from '../../../../../platform/events/act.ts'
import { type Delivered, recordBounce } from '../../../../delivery/commands.ts'
import type { Outcome } from '../../../../intake/commands.ts'
import type { MailEnvelope } from '../../../outlet/smtp/send-over.ts'
import { isDeadAddress } from '../../../rules/is-dead-address.ts'
import type { ThreadTokens } from '../../../thread-token.ts'
import type { ParsedMail } from '../../parse/parse-mail.ts'
import { knownReferences } from '../reference-store.ts'
import { type Notice, readNotice } from './rules/read-notice.ts'

const telling = /^(message\/(rfc822|rfc822-headers|delivery-status|global.*)|text\/rfc822-headers)$/i
const MOST_BYTES = 200_000

/** What a mail server tells of one of our mails; null where the mail is none of that kind. */
export const noticeIn = (mail: ParsedMail): Notice | null =>
  readNotice({
    sender: mail.senders[0]?.email ?? '',
    contentType: mail.headers['content-type'] ?? '',
    failedRecipients: mail.headers['x-failed-recipients'] !== undefined,
    subject: mail.subject,
    text: mail.text,
    parts: mail.files
      .filter(({ type }) => telling.test(type))
      .map(({ type, content }) => ({
        type: type.toLowerCase(),
        content: Buffer.from(
          content.buffer,
          content.byteOffset,
          Math.min(content.byteLength, MOST_BYTES),
        ).toString('utf8'),
      })),
  })

const reasons = { failed: 'bounce', delayed: 'delay-notice', delivered: 'delivery-notice' } as const

/** Notes on our message what became of it. Null where the notice is about no mail of ours: then it is a mail like any other. */
export const takeNotice = async (act: Act, notice: Notice, tokens: ThreadTokens): Promise<Outcome | null> => {
  const about = await ourMailIn(act, notice.ids, tokens)
  if (!about) return null
  if (notice.what === 'failed') await markFailed(act, notice, about)
  return { state: 'suppressed', reason: reasons[notice.what] }
}

const markFailed = async (act: Act, notice: Notice, about: Delivered): Promise<void> => {
  let from: ReturnType<typeof cameBackFrom> = []
  await recordBounce(act, about, notice.words, envelope => {
    const sentTo = (envelope as MailEnvelope | null)?.to ?? []
    from = cameBackFrom(notice, sentTo)
    return { sentTo, from }
  })
  for (const { address, answer, words } of from)
    if (isDeadAddress(words)) await markBounced(act, { email: address, words: answer })
}

/** Only addresses that the mail went to: whoever can write a notice could name anybody. One that names nobody is about all. */
const cameBackFrom = ({ failed, words }: Notice, sentTo: readonly string[]) => {
  if (failed.length === 0) return sentTo.map(address => ({ address, answer: words, words: '' }))
  return failed.flatMap(({ names, words: answer, status }) => {
    const address =
      sentTo.find(to => names.includes(normalAddress(to))) ?? (sentTo.length === 1 ? sentTo[0] : undefined)
    return address === undefined ? [] : [{ address, answer, words: `${status ?? ''} ${answer}`.trim() }]
  })
}

/** By our own id, or by one that a provider gave. A mail that is no message of a ticket bears its place in the ledger. */
const ourMailIn = async (act: Act, ids: readonly string[], tokens: ThreadTokens) => {
  for (const id of ids) {
    const own = tokens.readMessageId(id)
    if (own) return own.ticketId === 0 ? { deliveryId: own.messageId } : { messageId: own.messageId }
  }
  const given = (await knownReferences(act.tx, ids)).find(({ ours }) => ours)
  return given && given.messageId !== null ? { messageId: given.messageId } : null
}
