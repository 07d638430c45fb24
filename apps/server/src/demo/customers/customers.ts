import { join } from 'node:path'
import { customers } from '@stoa/cast/company'
import { composeMail } from '@stoa/cast/mail/compose-mail'
import type { MailFile } from '@stoa/cast/mail/files'
import { seeded } from '@stoa/cast/mail/seeded'
import type { CustomerKey } from '@stoa/cast/shapes'
import { createTransport } from 'nodemailer'
import type { Clock } from '../../platform/clock.ts'
import { type LetterBox, openLetterBox } from './letter-box.ts'
import { type MailHost, startMailHost } from './mail-host.ts'
import { type Thread, withoutQuote } from './threads.ts'

export type Writing = {
  to: string
  subject: string
  text: string
  picture?: MailFile | null
  files?: readonly MailFile[]
}

/** The customers at their desks: each has a mailbox and a mail program, all have the same mail host. */
export type Customers = {
  hostPort: number
  threads(key: CustomerKey): Thread[]
  /** By SMTP to Stoa, and into the customer's own box. Resolves when Stoa has taken it. */
  write(key: CustomerKey, writing: Writing): Promise<void>
  /** To whom the last mail of the thread wants to be answered, with the headers and the quote that belong to it. */
  answer(key: CustomerKey, thread: Thread, text: string): Promise<void>
  close(): Promise<void>
}

const companyDomain = '@olive.example'

export const customerKeys = Object.keys(customers) as CustomerKey[]

export const openCustomers = async (given: {
  folder: string
  clock: Clock
  stoa: { host: string; port: number }
}): Promise<Customers> => {
  const boxes = new Map<string, LetterBox>()
  for (const key of customerKeys)
    boxes.set(customers[key].email, await openLetterBox(join(given.folder, key)))
  const line = createTransport({ ...given.stoa, ignoreTLS: true, allowInternalNetworkInterfaces: true })
  // What is for the company itself, such as the test mail of its set-up guide, goes on to Stoa.
  const host: MailHost = await startMailHost(async (to, raw) => {
    const box = boxes.get(to.toLowerCase())
    if (box) await box.keep('received', raw)
    else if (to.toLowerCase().endsWith(companyDomain))
      await line.sendMail({ envelope: { from: '', to }, raw })
  })

  const boxOf = (key: CustomerKey): LetterBox => {
    const box = boxes.get(customers[key].email)
    if (!box) throw new Error(`${key} has no mailbox`)
    return box
  }

  const send = async (key: CustomerKey, writing: Writing, answered: Thread | null): Promise<void> => {
    const { name, email, language, mailer } = customers[key]
    const at = given.clock.now()
    const last = answered?.last
    const from = seeded(at.epochMilliseconds)
    const raw = composeMail(
      {
        mailer,
        language,
        from: { name, email },
        to: { name: '', email: writing.to },
        subject: writing.subject,
        text: writing.text,
        at,
        messageId: `<${at.epochMilliseconds}.${from.digits(16)}@${email.split('@')[1]}>`,
        references: last ? [...last.references, last.messageId] : [],
        quotes: last
          ? {
              from: { name: last.from, email: last.answerTo },
              at: last.at,
              text: withoutQuote(last.text).own,
            }
          : null,
        picture: writing.picture ?? null,
        files: writing.files ?? [],
      },
      from,
    )
    await line.sendMail({ envelope: { from: email, to: writing.to }, raw })
    await boxOf(key).keep('sent', raw)
  }

  return {
    hostPort: host.port,
    threads: key => boxOf(key).threads(),
    write: (key, writing) => send(key, writing, null),
    async answer(key, thread, text) {
      const received = thread.mails.findLast(mail => mail.direction === 'received')
      const to = received?.answerTo ?? thread.last.to
      const subject = /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`
      await send(key, { to, subject, text }, thread)
    },
    async close() {
      line.close()
      await host.close()
    },
  }
}
