import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../../platform/secrets.ts'

/** Which mail of ours it is. Mails that belong to no ticket (invitations, notices) have ticketId 0. */
export type OwnMail = { ticketId: number; messageId: number }

/**
 * Signed marks by which an answer finds its ticket, even when it comes from an address that never wrote there:
 * whoever has the mark was sent a mail of that ticket.
 */
export type ThreadTokens = {
  /** The Message-ID of an outgoing mail, angle brackets included: `<stoa.{ticketId}.{messageId}.{mac}@{domain}>`. */
  messageId(mail: OwnMail, domain: string): string
  /** What our Message-ID says; null for foreign and forged ones. */
  readMessageId(id: string): OwnMail | null
  /** For a reply address: `support+{tag}@example.com`. */
  addressTag(ticketId: number): string
  /** The ticket that a recipient's address names by a tag; null for untagged and forged ones. */
  readAddress(address: string): number | null
  /** A line of an outgoing mail's text, for programs that give back neither ids nor tagged addresses: `ref:{tag}`. */
  textMark(ticketId: number): string
  /** The tickets that lines of a text name, in their order; without forged ones. */
  readText(text: string): number[]
}

const ownId = /^<stoa\.(\d{1,15})\.(\d{1,15})\.([0-9a-f]{32})@[^@>]*>$/i
const textMark = /\bref:t(\d{1,15})\.([0-9a-f]{20})\b/gi
const taggedAddress = /\+t(\d{1,15})\.([0-9a-f]{20})@/i

export const createThreadTokens = (secrets: Pick<Secrets, 'hmac'>): ThreadTokens => {
  // Hexadecimal, because mail systems change the case of what they pass on.
  const mac = (data: string, digits: number) => secrets.hmac('thread', data).toString('hex').slice(0, digits)
  const idMac = (ticketId: string, messageId: string) => mac(`mail.${ticketId}.${messageId}`, 32)
  const tagMac = (ticketId: string) => mac(`address.${ticketId}`, 20)
  const same = (given: string, right: string) =>
    timingSafeEqual(Buffer.from(given.toLowerCase()), Buffer.from(right))

  return {
    messageId: ({ ticketId, messageId }, domain) =>
      `<stoa.${ticketId}.${messageId}.${idMac(`${ticketId}`, `${messageId}`)}@${domain}>`,
    readMessageId(id) {
      const [, ticketId, messageId, given] = ownId.exec(id) ?? []
      if (!ticketId || !messageId || !given || !same(given, idMac(ticketId, messageId))) return null
      return { ticketId: Number(ticketId), messageId: Number(messageId) }
    },
    addressTag: ticketId => `t${ticketId}.${tagMac(`${ticketId}`)}`,
    readAddress(address) {
      const [, ticketId, given] = taggedAddress.exec(address) ?? []
      return ticketId && given && same(given, tagMac(ticketId)) ? Number(ticketId) : null
    },
    textMark: ticketId => `ref:t${ticketId}.${tagMac(`${ticketId}`)}`,
    readText: text =>
      [...text.matchAll(textMark)].flatMap(([, ticketId = '', given = '']) =>
        same(given, tagMac(ticketId)) ? [Number(ticketId)] : [],
      ),
  }
}
