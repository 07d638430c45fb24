import { normalAddress } from '@stoa/contract/mail-address'

/** What of a mail tells whether a mail server wrote it about one of ours. */
export type NoticeLike = {
  /** Lower-case. */
  sender: string
  contentType: string
  failedRecipients: boolean
  subject: string
  text: string
  parts: readonly { type: string; content: string }[]
}

/** An address, by all the names that it goes by on the way, and the words about it, the status code before them where there is one. */
export type FailedAddress = { names: string[]; words: string; status: string | null }

/**
 * What the notice says of the mail that it is about, and in whose words; `ids`: the Message-IDs that it shows, brackets included. `failed`: to whom it could
 * not be delivered; where nobody is named, it is about all of them.
 */
export type Notice = {
  what: 'failed' | 'delayed' | 'delivered'
  words: string
  ids: string[]
  failed: FailedAddress[]
}

const daemon = /^(mailer-daemon|postmaster|mail-daemon|microsoftexchange[\w-]*|mdaemon)([+=].*)?@/
const qmail = /^Hi\. This is the \S+ ?(?:qmail-send|program)?/m
const delays =
  /\b(delayed|delay|verzögert|still being|will (?:be )?(?:retried|keep trying)|not yet been delivered|warning only)\b/i
const LONGEST = 1000

/** Only mail servers write like this; what answers by itself for a person (a holiday notice) does not. */
const isNotice = ({ sender, contentType, failedRecipients, text }: NoticeLike): boolean =>
  /report-type="?delivery-status/i.test(contentType) ||
  failedRecipients ||
  (daemon.test(sender) && !/^multipart\/report/i.test(contentType)) ||
  qmail.test(text)

const unfolded = (text: string) => text.replace(/\r?\n[ \t]+/g, ' ')
const fieldOf = (report: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(report)?.[1]?.trim()

const whatOf = (action: string | undefined, { subject, text }: NoticeLike): Notice['what'] => {
  if (action === 'delayed') return 'delayed'
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return 'delivered'
  if (action === undefined && delays.test(`${subject}\n${text.slice(0, 2000)}`)) return 'delayed'
  return 'failed'
}

/** The server's words: those of the report (RFC 3464), else the lines about the recipient, else the beginning of the text. */
const wordsOf = (report: string, text: string): string => {
  const diagnosis = fieldOf(report, 'Diagnostic-Code')?.replace(/^[\w-]+;\s*/, '')
  const status = fieldOf(report, 'Status')
  if (diagnosis) return diagnosis
  // qmail names the recipient and says why in the lines below; others write the reply of the server somewhere.
  const said =
    /^<[^<>\s]+>:\s*\r?\n(.+(?:\r?\n(?!\r?\n|<|---).+)*)/m.exec(text)?.[1] ??
    /^.*\b[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3}\b)?.+$/m.exec(text)?.[0] ??
    /^.*\b5\.\d{1,3}\.\d{1,3}\b.*$/m.exec(text)?.[0]
  return (said ?? status ?? text).replace(/\s+/g, ' ').trim()
}

const bare = (field: string | undefined): string[] => {
  const address = field
    ?.replace(/^[\w-]+;\s*/, '')
    .replace(/^<|>$/g, '')
    .trim()
  return address?.includes('@') ? [normalAddress(address)] : []
}

/** Of a report, each recipient that it says failed for; else whoever the text of qmail and its like names. */
const failedIn = (report: string, mail: NoticeLike, words: string): FailedAddress[] => {
  const blocks = report.split(/\r?\n[ \t]*\r?\n/).filter(block => /^Final-Recipient:/im.test(block))
  if (blocks.length > 0)
    return blocks
      .filter(block => (fieldOf(block, 'Action') ?? 'failed').toLowerCase() === 'failed')
      .map(block => ({
        names: [...bare(fieldOf(block, 'Original-Recipient')), ...bare(fieldOf(block, 'Final-Recipient'))],
        words: fieldOf(block, 'Diagnostic-Code')?.replace(/^[\w-]+;\s*/, '') ?? words,
        status: fieldOf(block, 'Status') ?? null,
      }))
  const named = [...mail.text.matchAll(/^<([^<>\s]+@[^<>\s]+)>:/gm)].flatMap(([, address]) => bare(address))
  return [{ names: named, words, status: null }]
}

/** Reads what a mail server tells of a mail: RFC 3464, qmail, Exchange, and plain text of any kind. Null for any other mail. */
export const readNotice = (mail: NoticeLike): Notice | null => {
  if (!isNotice(mail)) return null
  const report = unfolded(mail.parts.find(part => part.type === 'message/delivery-status')?.content ?? '')
  const returned = mail.parts.filter(part => part.type !== 'message/delivery-status')
  const shown = [...returned.map(part => part.content), mail.text].map(unfolded)
  const words = wordsOf(report, mail.text).slice(0, LONGEST)
  return {
    what: whatOf(fieldOf(report, 'Action')?.toLowerCase(), mail),
    words,
    failed: failedIn(report, mail, words).slice(0, 200),
    ids: [...new Set(shown.flatMap(text => text.match(/<[^<>\s]+@[^<>\s]+>/g) ?? []))].slice(0, 200),
  }
}
