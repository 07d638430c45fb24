import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import type { Platform } from '../../../../platform/platform.ts'
import type { createKeepTogether, RecentRaw } from '../../../intake/commands.ts'
import type { Authenticate } from '../authentication/authenticate.ts'
import { smtpDedupKey } from '../dedup-key.ts'
import type { MailSource } from '../mail-source.ts'
import { withoutNul } from '../without-nul.ts'
import type { PressureGauge } from './pressure.ts'
import { refusal } from './refusal.ts'

type Around = {
  gauge: PressureGauge
  recent: RecentRaw | undefined
  largestMb: number
  authenticate: Authenticate
  keep: ReturnType<typeof createKeepTogether>
}

/** Reads one mail and puts its bytes into the ledger. @returns what its sender is told @throws a refusal */
export const receiveMail = async (
  { clock, arrived }: Pick<Platform, 'clock' | 'arrived'>,
  { gauge, recent, largestMb, authenticate, keep }: Around,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<string> => {
  let held = 0
  const hold = (bytes: number): boolean => {
    held += bytes
    return gauge.hold(bytes)
  }
  try {
    const raw = await collect(stream, hold)
    if (raw === 'too large') throw refusal(552, `5.3.4 The message is larger than ${largestMb} MB`)
    if (raw === 'no room') throw refusal(452, '4.3.1 Too much is being received, please try again later')
    const receivedAt = clock.now()
    const { mailFrom, rcptTo } = session.envelope
    const to = rcptTo.map(recipient => recipient.address)
    const from = mailFrom ? mailFrom.address : ''
    const client = session.remoteAddress
    // Here, where only this sender waits for it: reading goes on with what others sent meanwhile.
    const helo = session.hostNameAppearsAs || ''
    const authentication = await authenticate(raw, { from, client, helo, at: receivedAt })
    const source: MailSource = { kind: 'smtp', from, to, client, ...(authentication && { authentication }) }
    const record = { channel: 'email', source: withoutNul(source), raw, receivedAt }
    const dedupKey = smtpDedupKey(raw, to, receivedAt)
    const { id, duplicate } = await keep({ ...record, dedupKey })
    if (!duplicate) recent?.put(id, raw)
    arrived.ring()
    return `Kept as ${id}`
  } finally {
    gauge.hold(-held)
  }
}

/** What is too much is read to its end and thrown away: only then the other side listens. */
const collect = async (
  stream: SMTPServerDataStream,
  hold: (bytes: number) => boolean,
): Promise<Buffer | 'too large' | 'no room'> => {
  const chunks: Buffer[] = []
  let hasRoom = true
  for await (const chunk of stream) {
    if (hasRoom && !stream.sizeExceeded) hasRoom = hold(chunk.byteLength)
    if (stream.sizeExceeded || !hasRoom) chunks.length = 0
    else chunks.push(chunk)
  }
  if (stream.sizeExceeded) return 'too large'
  return hasRoom ? Buffer.concat(chunks) : 'no room'
}
