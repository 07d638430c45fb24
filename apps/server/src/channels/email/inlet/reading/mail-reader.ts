import { clearBounce, rememberContact } from '../../../../core/contacts/commands.ts'
import {
  type IncomingMessage,
  linkTicket,
  openTicket,
  type RewriteIncoming,
  receiveMessage,
  type StoredFile,
} from '../../../../core/tickets/commands.ts'
import { firstOfLine } from '../../../../core/tickets/queries.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Act } from '../../../../platform/events/act.ts'
import { oncePerBatch } from '../../../../platform/events/once-per-batch.ts'
import { plainAddress } from '../../../../platform/plain-address.ts'
import type { Platform } from '../../../../platform/platform.ts'
import type { IntakeRecord, Outcome, Reader, Understood } from '../../../intake/commands.ts'
import { ownAddresses } from '../../own-addresses.ts'
import { referenceKey, rememberReferences } from '../../references.ts'
import { createThreadTokens, type ThreadTokens } from '../../thread-token.ts'
import { takeArchived } from '../archive/take-archived.ts'
import { findBan } from '../bans/find-ban.ts'
import { tellTicketOfBan } from '../bans/tell-tickets.ts'
import { groupKeyOf } from '../handling/rules/group-key.ts'
import { rememberGroup } from '../handling/store.ts'
import { type ArchiveSource, envelopeOf, type MailSource, mailSource } from '../mail-source.ts'
import { type Address, addressesOf } from '../parse/addresses.ts'
import { headerText } from '../parse/header-text.ts'
import type { ParsedMail } from '../parse/parse-mail.ts'
import { createParser } from '../parse/parsing-thread.ts'
import type { MailFile } from '../parse/parts.ts'
import { headerFields, splitMail } from '../parse/raw-headers.ts'
import { asOfThen, holdSuspected } from '../spam/hold-suspected.ts'
import { type AgentMail, findRelay, relayAgentAnswer } from './agent-answers/relay-agent-answer.ts'
import { answeredBy } from './answered-by.ts'
import { authenticationOf } from './authentication-of.ts'
import { noticeIn, takeNotice } from './bounces/take-notice.ts'
import { findCopy } from './find-copy.ts'
import { addressedTo, findDepartment } from './find-department.ts'
import { judgeFile } from './judge-file.ts'
import { passToOthers } from './pass-to-others.ts'
import { handlingOf, placeMail } from './place-mail.ts'
import { knownReferences } from './reference-store.ts'
import { createTurns } from './turns.ts'

const LONGEST_SUBJECT = 1000
// A mail that names no sender at all still becomes a ticket; RFC 2606 keeps this domain from ever existing.
const nobody = { email: 'unknown@sender.invalid', name: '' }

const asItIs: RewriteIncoming = async (_, { message }) => ({ message, settle: async () => {} })

const headersOf = (raw: Buffer): Record<string, string> =>
  Object.fromEntries(headerFields(splitMail(raw).head).map(({ name, value }) => [name, headerText(value)]))

/** How a mail becomes a ticket, a message on one, or nothing with a reason. */
export const createMailReader = (
  platform: Pick<Platform, 'files' | 'secrets'>,
  rewriteIncoming: RewriteIncoming = asItIs,
): Reader => {
  const tokens = createThreadTokens(platform.secrets)
  const inTurn = createTurns()
  const parse = createParser()

  const store = async (file: MailFile): Promise<StoredFile> => {
    const { content, name, type, inline, contentId } = file
    return {
      hash: await platform.files.put(content),
      name,
      type,
      size: content.byteLength,
      inline,
      contentId,
      danger: await judgeFile({
        name,
        content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      }),
    }
  }

  return {
    async read(record) {
      const mail = await parse(record.raw)
      const files = await Promise.all(mail.files.map(store))
      return take(record, mail, files)
    },
    glance(head, source) {
      const fields = headerFields(splitMail(head).head)
      const value = (name: string) => headerText(fields.find(field => field.name === name)?.value ?? '')
      return {
        from: value('from') || (envelopeOf(mailSource(source))?.from ?? ''),
        subject: value('subject'),
      }
    },
  }

  function take(record: IntakeRecord, mail: ParsedMail, files: StoredFile[]): Understood {
    const source = mailSource(record.source)
    const recipients = addressedTo(mail, source)
    const ids = mail.ownId === null ? mail.ancestors : [...mail.ancestors, mail.ownId]
    const named = mail.sender ?? envelopeSender(source) ?? nobody
    const asReceived = (sender: Address): IncomingMessage => ({
      subject: mail.subject || null,
      sender: sender.email,
      recipients: mail.to.map(address => address.email),
      cc: mail.cc.map(address => address.email),
      text: mail.text,
      html: mail.html,
      files,
      intakeId: record.id,
      // A mail that wants no answer at its envelope's address was sent by a program.
      automatic: mail.automatic || (source.kind === 'smtp' && source.from === ''),
      headers: mail.headers,
      quotedFrom: mail.quotedFrom,
      findings: findingsIn(mail),
    })

    /** From an archive: nobody is held, banned, answered or told. */
    const takeOld = async (act: Act, { importId, at }: ArchiveSource): Promise<Outcome> => {
      const known = await knownReferences(act.tx, ids)
      const written = [...recipients, ...mail.senders.map(({ email }) => email.toLowerCase())]
      const departmentId = await findDepartment(act, written, source)
      const bearers = known.filter(
        ({ rfcId, messageId }) =>
          mail.ownId !== null && rfcId === referenceKey(mail.ownId) && messageId !== null,
      )
      if (await findCopy(act.tx, { raw: record.raw, source, departmentId }, bearers))
        return { state: 'suppressed', reason: 'duplicate' }
      const then = at === null ? record.receivedAt : Temporal.Instant.from(at)
      const old = { importId, at: then, mail, message: asReceived(named), known }
      const belongs = { recipients, tokens, departmentId, inTurn }
      return takeArchived(act, { ...old, ...belongs })
    }

    const notice = noticeIn(mail)
    const takeMail = async (systemAct: Act): Promise<Outcome> => {
      const { tx } = systemAct
      if (isOwn(tokens, mail)) return { state: 'suppressed', reason: 'own-message' }
      if (source.kind === 'archive') return takeOld(systemAct, source)
      const sender = await senderOf(systemAct, mail, named)
      const received = asReceived(sender)
      const ban = await findBan(
        systemAct,
        source,
        [sender, ...mail.senders].map(({ email }) => email),
      )
      if (ban) {
        const known = await knownReferences(tx, ids)
        await tellTicketOfBan(systemAct, { known, address: sender.email, ban })
        return { state: 'suppressed', reason: `banned ${ban.value}` }
      }
      const noticed = notice && (await takeNotice(systemAct, notice, tokens))
      if (noticed) return noticed

      const departmentId = await findDepartment(systemAct, recipients, source)
      const known = await knownReferences(tx, ids)
      const ownKey = mail.ownId === null ? null : referenceKey(mail.ownId)
      const bearers = known.filter(({ rfcId, messageId }) => rfcId === ownKey && messageId !== null)
      if (bearers.some(({ ours }) => ours)) return { state: 'suppressed', reason: 'own-message' }
      const copy = await findCopy(tx, { raw: record.raw, source, departmentId }, bearers)
      if (copy?.here) return { state: 'suppressed', reason: 'duplicate' }
      const { sameMail } = await handlingOf(systemAct)
      if (copy && sameMail === 'first') return { state: 'suppressed', reason: 'same-mail' }

      const fromAgent: AgentMail = {
        ...{ tokens, mail, known, recipients, files, automatic: received.automatic, intakeId: record.id },
        authentication: () => authenticationOf(systemAct, source, record.raw),
      }
      const relay = await findRelay(systemAct, fromAgent)
      const relayed =
        relay &&
        (await inTurn(await firstOfLine(tx, relay.ticketId), () =>
          relayAgentAnswer(systemAct, relay, fromAgent),
        ))
      if (relayed) return { state: 'done', ...relayed }

      const placed = await placeMail(systemAct, {
        tokens,
        mail,
        senders: [sender, ...mail.senders],
        recipients,
        known,
        twin: copy?.ticketId ?? null,
      })
      // The other copy went where this one would go.
      if (copy && placed.kind === 'join') return { state: 'suppressed', reason: 'duplicate' }
      if (placed.kind === 'open' && sameMail === 'linked')
        await passToOthers(systemAct, record, source, departmentId)
      if (placed.kind === 'open' && (await holdSuspected(systemAct, { record, departmentId, sender, mail })))
        return { state: 'suppressed', reason: 'quarantined' }
      const timely = await asOfThen(systemAct, record)
      const { id: contactId } = await rememberContact(timely, sender)
      // Whoever writes is there, whatever was said before.
      if (!received.automatic) await clearBounce(timely, sender.email)
      const { message, settle } = await rewriteIncoming(timely, {
        channel: 'email',
        message: { ...received, authentication: await authenticationOf(systemAct, source, record.raw) },
        headers: () => headersOf(record.raw),
      })
      const act = { ...timely, actor: { kind: 'contact', id: contactId } as const }
      const { ticketId, messageId } =
        placed.kind === 'open'
          ? await openTicket(act, {
              channel: 'email',
              subject: (message.subject ?? '').slice(0, LONGEST_SUBJECT),
              departmentId,
              contactId,
              message,
            })
          : // Where the ticket takes nothing any more, what follows it does: one turn for the whole line of them.
            await inTurn(await firstOfLine(tx, placed.ticketId), () =>
              receiveMessage(act, {
                ticketId: placed.ticketId,
                contactId,
                message: { ...message, answersId: answeredBy(tokens, mail, known) },
                channel: 'email',
              }),
            )
      await settle(timely, ticketId)
      await rememberReferences(tx, ticketId, { ancestors: mail.ancestors, ownId: mail.ownId, messageId })
      if (placed.kind === 'open' && placed.linkedTo)
        await linkTicket(timely, {
          ticketId,
          otherId: placed.linkedTo.ticketId,
          why: placed.linkedTo.why,
        })
      if (placed.group) await rememberGroup(tx, placed.group, ticketId, systemAct.clock.now())
      return { state: 'done', ticketId, messageId }
    }
    const take = async (act: Act) => {
      const { groupings } = await handlingOf(act)
      const group = groupKeyOf(groupings, { sender: named.email, subject: mail.subject })
      // What a grouping puts together is written one after the other.
      return group ? inTurn(`${group.sender} ${group.way} ${group.key}`, () => takeMail(act)) : takeMail(act)
    }
    return { conversation: ids, take }
  }
}

const ourAddresses = oncePerBatch(async (tx: Tx) => new Set(await ownAddresses(tx)))

/** Whom to answer: who asks for answers at an address of ours (Reply-To) is still not us. */
const senderOf = async (act: Act, mail: ParsedMail, named: Address): Promise<Address> => {
  const ours = await ourAddresses(act)
  const isOurs = ({ email }: Address) => ours.has(plainAddress(email))
  return isOurs(named) ? (mail.senders.find(sender => !isOurs(sender)) ?? named) : named
}

const findingsIn = ({ invitations, unread }: ParsedMail) =>
  invitations.length + unread.length === 0 ? null : { invitations, unread }

const envelopeSender = (source: MailSource) => addressesOf(envelopeOf(source)?.from ?? '')[0]

/** What we sent ourselves comes back by our mark, also where a provider put an id of its own in its place and kept ours. */
const isOwn = (tokens: ThreadTokens, { ownId, headers }: ParsedMail) =>
  [ownId, headers['x-microsoft-original-message-id'], headers['x-google-original-message-id']].some(
    id => id && tokens.readMessageId(id.trim()),
  )
