import { createVerify, X509Certificate } from 'node:crypto'
import type { Fetch } from '../hook.ts'

/** A message of Amazon SNS, as it is posted to a subscriber. */
export type SnsMessage = {
  Type: string
  MessageId: string
  TopicArn: string
  Message: string
  Timestamp: string
  SignatureVersion: string
  Signature: string
  SigningCertURL: string
  Subject?: string | undefined
  SubscribeURL?: string | undefined
  Token?: string | undefined
}

const ofNotification = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const
const ofSubscription = [
  'Message',
  'MessageId',
  'SubscribeURL',
  'Timestamp',
  'Token',
  'TopicArn',
  'Type',
] as const
const algorithms: Readonly<Record<string, string>> = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' }

/** Whether an address is one of SNS itself: whoever may choose where the certificate comes from can sign anything. */
export const isOfSns = (address: string): URL | null => {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '') return null
  return /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(url.hostname) ? url : null
}

const signedText = (message: SnsMessage): string => {
  const fields = message.Type === 'Notification' ? ofNotification : ofSubscription
  return fields
    .flatMap(field => {
      const value = message[field]
      return value === undefined ? [] : [`${field}\n${value}\n`]
    })
    .join('')
}

const certificates = new Map<string, string>()
const MOST_CERTIFICATES = 20

const certificateAt = async (address: string, fetch: Fetch): Promise<string | null> => {
  const url = isOfSns(address)
  if (!url?.pathname.endsWith('.pem')) return null
  const known = certificates.get(url.href)
  if (known !== undefined) return known
  const pem = await fetch(url.href)
  if (pem === null) return null
  if (certificates.size >= MOST_CERTIFICATES) certificates.clear()
  certificates.set(url.href, pem)
  return pem
}

/** Whether the message was signed by SNS. The certificate is fetched from SNS, once. */
export const isSignedBySns = async (
  message: SnsMessage,
  { fetch, now }: { fetch: Fetch; now: Temporal.Instant },
): Promise<boolean> => {
  const algorithm = algorithms[message.SignatureVersion]
  const pem = algorithm ? await certificateAt(message.SigningCertURL, fetch) : null
  if (!algorithm || pem === null) return false
  try {
    const certificate = new X509Certificate(pem)
    if (certificate.validToDate.getTime() < now.epochMilliseconds) return false
    return createVerify(algorithm)
      .update(signedText(message))
      .verify(certificate.publicKey, message.Signature, 'base64')
  } catch {
    return false
  }
}
