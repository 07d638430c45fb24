import { createHmac } from 'node:crypto'

export const signatureHeader = 'Stoa-Signature'

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`: whoever has the secret knows that the body is ours, and of when. */
export const signature = (secret: string, body: string, at: Temporal.Instant): string => {
  const seconds = Math.floor(at.epochMilliseconds / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
