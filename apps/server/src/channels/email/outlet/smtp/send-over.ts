import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { wireAddress } from '../../../../platform/plain-address.ts'
import type { Answered, Outcome, Rejected } from '../../../delivery/channel.ts'
import { readRefusal, type SmtpError, wordsOf } from '../rules/read-refusal.ts'

/** Who it is from for the servers on the way (empty for automatic mail, so that nothing bounces back) and for whom. */
export type MailEnvelope = { from: string; to: string[] }

/** `untouched`: the line broke or the server hung up before it was asked anything of substance. */
export type Attempt = { outcome: Outcome; untouched: boolean }

type Refused = SmtpError & { recipient?: string; rejectedErrors?: readonly Refused[] }

const refusedFor = (error: Refused): Answered['state'] => {
  const refusal = readRefusal(error, false)
  return refusal.kind === 'refused' && refusal.permanent ? 'failed' : 'queued'
}

/** How each fares: by what the server said about that one, else as the whole mail does. */
const recipientsOf = (
  to: readonly string[],
  errors: readonly Refused[] | undefined,
  whole: Pick<Answered, 'state' | 'answer'>,
): Answered[] => {
  const named = new Map((errors ?? []).map(one => [one.recipient, one]))
  return to.map(address => {
    const error = named.get(wireAddress(address.trim()))
    return error ? { address, state: refusedFor(error), answer: wordsOf(error) } : { address, ...whole }
  })
}

/** Whom the server did not want for good; what it says to the mail of one recipient is about that one. */
const rejectedOf = (recipients: readonly Answered[], errors: readonly Refused[] | undefined): Rejected[] =>
  recipients
    .filter(({ address, state }) => {
      const isAboutIt =
        recipients.length === 1 || errors?.some(one => one.recipient === wireAddress(address.trim()))
      return state === 'failed' && isAboutIt
    })
    .map(({ address, answer }) => ({ address, words: answer }))

const outcomeOf = (error: Refused, dataGiven: boolean, to: readonly string[]): Outcome => {
  const refusal = readRefusal(error, dataGiven)
  // Without an answer of the server, nothing is known about anybody.
  if (refusal.kind !== 'refused' || !error.responseCode) return refusal
  const state = refusal.permanent ? 'failed' : 'queued'
  const recipients = recipientsOf(to, error.rejectedErrors, { state, answer: refusal.answer })
  return { ...refusal, recipients, rejected: rejectedOf(recipients, error.rejectedErrors) }
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
    const [from, to] = [wireAddress(envelope.from), envelope.to.map(wireAddress)]
    connection.send({ from, to, size: raw.length }, bytes, (error, info) => {
      if (error) {
        return resolve({
          outcome: outcomeOf(error, dataGiven, envelope.to),
          untouched: !dataGiven && (!error.responseCode || error.responseCode === 421),
        })
      }
      const answer = (info?.response ?? '').trim()
      const recipients = recipientsOf(envelope.to, info?.rejectedErrors, { state: 'sent', answer })
      const rejected = rejectedOf(recipients, info?.rejectedErrors)
      resolve({ outcome: { kind: 'sent', answer, recipients, rejected }, untouched: false })
    })
  })
