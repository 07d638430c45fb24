import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Outcome } from '../../../delivery/channel.ts'
import { readRefusal, wordsOf } from '../rules/read-refusal.ts'

/** Who it is from for the servers on the way (empty for automatic mail, so that nothing bounces back) and for whom. */
export type MailEnvelope = { from: string; to: string[] }

/** `untouched`: the line broke or the server hung up before it was asked anything of substance. */
export type Attempt = { outcome: Outcome; untouched: boolean }

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
        const outcome = readRefusal(error, dataGiven)
        return resolve({
          outcome,
          untouched: !dataGiven && (!error.responseCode || error.responseCode === 421),
        })
      }
      const refused = (info?.rejectedErrors ?? []).map(wordsOf)
      resolve({
        outcome: { kind: 'sent', answer: [info?.response ?? '', ...refused].join('\n').trim() },
        untouched: false,
      })
    })
  })
