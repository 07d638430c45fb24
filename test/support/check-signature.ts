import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether a request is Stoa's, and no old one that somebody sends again. `body` is what came, before anything else reads it. */
export const isFromStoa = (header: string, body: string, secret: string, nowInSeconds: number): boolean => {
  const [, seconds = '', signature = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  const isSigned = signature !== '' && timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
  return isSigned && Math.abs(nowInSeconds - Number(seconds)) < 300
}
