import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome } from '../../../delivery/channel.ts'
import { readRefusal, type SmtpError, wordsOf } from '../rules/read-refusal.ts'

/** Who it is from for the servers on the way (empty for automatic mail, so that nothing bounces back) and for whom. */
export type MailEnvelope = { from: string; to: string[] }

/** `untouched`: the line broke or the server hung up before it was asked anything of substance. */
export type Attempt = { outcome: Outcome; untouched: boolean }

type Refused = SmtpError & { recipient?: string; rejectedErrors?: readonly Refused[] }

/** Whom the server did not want, one by one; what it says to the mail of one recipient is about that one. */
const rejectedOf = (errors: readonly Refused[] | undefined, error: Refused | null, to: readonly string[]) => {
  const [only, ...others] = to
  const each = (errors ?? []).flatMap(one =>
    one.recipient ? [{ address: one.recipient, words: wordsOf(one) }] : [],
  )
  if (each.length > 0 || error === null || only === undefined || others.length > 0) return each
  return [{ address: only, words: wordsOf(error) }]
}

/**
 * Hands one mail over an open line. The library begins to read the stream only when the server has agreed to
 * take the data; from then on a broken line means that nobody knows.
 */
export const sendOver = (connection: SMTPConnection, envelope: MailEnvelope, raw: Buffer): Promise<Attempt> =>
  new Promise(resolve => {
    let dataGiven = false
    const bytes = new Readable({
      read() {
        dataGiven = true
        this.push(raw)
        this.push(null)
      },
    })
    connection.send({ from: envelope.from, to: envelope.to, size: raw.length }, bytes, (error, info) => {
      if (error) {
        const refusal = readRefusal(error, dataGiven)
        const { rejectedErrors } = error as Refused
        const outcome =
          refusal.kind === 'refused' && refusal.permanent
            ? { ...refusal, rejected: rejectedOf(rejectedErrors, error, envelope.to) }
            : refusal
        return resolve({
          outcome,
          untouched: !dataGiven && (!error.responseCode || error.responseCode === 421),
        })
      }
      const refused = (info?.rejectedErrors ?? []).map(wordsOf)
      resolve({
        outcome: {
          kind: 'sent',
          answer: [info?.response ?? '', ...refused].join('\n').trim(),
          rejected: rejectedOf(info?.rejectedErrors, null, envelope.to),
        },
        untouched: false,
      })
    })
  })
