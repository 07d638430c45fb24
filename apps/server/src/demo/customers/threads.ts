/** A mail as its reader sees it. */
export type Mail = {
  /** Its place in the box, from 1. */
  number: number
  direction: 'sent' | 'received'
  /** With angle brackets, as in `references`, which is oldest first. */
  messageId: string
  references: string[]
  from: string
  answerTo: string
  to: string
  subject: string
  text: string
  at: Temporal.Instant
  files: string[]
}

export type Thread = { id: number; subject: string; mails: [Mail, ...Mail[]]; last: Mail }

/** Mails that answer each other, by their references as any mail program does it; the thread with the newest mail first. */
export const threadsOf = (mails: readonly Mail[]): Thread[] => {
  const threads: [Mail, ...Mail[]][] = []
  for (const mail of mails) {
    const known = threads.find(thread => thread.some(earlier => mail.references.includes(earlier.messageId)))
    if (known) known.push(mail)
    else threads.push([mail])
  }
  return threads
    .map(thread => ({
      id: thread[0].number,
      subject: thread[0].subject,
      mails: thread,
      last: thread.at(-1) ?? thread[0],
    }))
    .sort((one, other) => other.last.number - one.last.number)
}

/** A text and, apart from it, what it quotes below: the quoted lines with the line that introduces them. */
export const withoutQuote = (text: string): { own: string; quoted: string } => {
  const lines = text.trimEnd().replace(markOfTicket, '').split('\n')
  const quote = lines.findIndex((line, at) => line.startsWith('>') && lines.slice(at).every(isQuoted))
  if (quote < 0) return { own: text.trim(), quoted: '' }
  const introduced = lines.slice(0, quote).findLastIndex(line => line.trim() !== '')
  const begin = /:\s*$/.test(lines[introduced] ?? '') ? introduced : quote
  return { own: lines.slice(0, begin).join('\n').trim(), quoted: lines.slice(begin).join('\n').trim() }
}

/** By which the company finds the ticket of an answer; nobody reads it. */
const markOfTicket = /\n*\[ref:t\d+\.[0-9a-f]+\]$/

const isQuoted = (line: string) => line.startsWith('>') || line.trim() === ''
