import type { Authentication } from '@stoa/contract/messages'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { isInternal } from '../../../../platform/outgoing/networks.ts'
import { authorDomain } from '../authentication/author-domain.ts'
import { readResults } from '../authentication/rules/read-results.ts'
import { type MailSource, mailboxOf } from '../mail-source.ts'
import { authservOfMailbox } from '../mailboxes/store.ts'
import { headerFields, splitMail } from '../parse/raw-headers.ts'
import { receiverSettings } from '../smtp/receiver-settings.ts'

const ofMailbox = oncePerBatch(authservOfMailbox)
const ofReceiver = oncePerBatch(async (tx: Tx) => (await receiverSettings(tx)).authserv)

/** Whose word counts: the server of the mailbox, or the relay that handed the mail over from within our network. */
const trustedFor = async (act: Pick<Act, 'tx' | 'batch'>, source: MailSource): Promise<string | null> => {
  const mailboxId = mailboxOf(source)
  if (mailboxId !== null) return ofMailbox(act, mailboxId)
  const relayed = source.kind === 'pipe' || (source.kind === 'smtp' && isInternal(source.client))
  return relayed ? ofReceiver(act) : null
}

/** What proves who sent a mail: the word of a trusted server, else what was found out when it came. */
export const authenticationOf = async (
  act: Pick<Act, 'tx' | 'batch'>,
  source: MailSource,
  raw: Buffer,
): Promise<Authentication | null> => {
  const own = ('authentication' in source && source.authentication) || null
  const trusted = await trustedFor(act, source)
  if (trusted === null) return own
  const fields = headerFields(splitMail(raw).head)
  const headers = fields.filter(({ name }) => name === 'authentication-results').map(({ value }) => value)
  return readResults(headers, { trusted, domain: authorDomain(fields) }) ?? own
}
