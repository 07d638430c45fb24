import { z } from 'zod'
import { headerFields, splitMail } from '../../parse/raw-headers.ts'
import type { Understand, Understood } from '../hook.ts'
import { resultIn } from '../rules/result-in.ts'
import { whereItCameFrom } from '../rules/where-it-came-from.ts'
import { isOfSns, isSignedBySns } from './sns-signature.ts'

const message = z.object({
  Type: z.string(),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.string(),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Subject: z.string().optional(),
  SubscribeURL: z.string().optional(),
  Token: z.string().optional(),
})

const verdict = z
  .object({ status: z.string() })
  .optional()
  .transform(said => resultIn(said?.status))

const received = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({ source: z.string().default('') }),
  receipt: z.object({
    recipients: z.array(z.string()).default([]),
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    dmarcPolicy: z.string().optional(),
    action: z.object({ encoding: z.string().optional() }).optional(),
  }),
  content: z.string().optional(),
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A receipt rule of SES whose action publishes to an SNS topic, the mail in the notification (up to 150 KB). */
export const understandSes: Understand = async (hook, { body, now }, fetch) => {
  const given = message.safeParse(parsed(body.toString()))
  if (!given.success) return { kind: 'refused', problem: 'not-understood' }
  const { data } = given
  if (data.TopicArn !== hook.topic) return { kind: 'refused', problem: 'wrong-topic', detail: data.TopicArn }
  if (!(await isSignedBySns(data, { fetch, now }))) return { kind: 'refused', problem: 'wrong-signature' }
  if (data.Type === 'SubscriptionConfirmation') {
    const url = isOfSns(data.SubscribeURL ?? '')
    const confirmed = url !== null && (await fetch(url.href)) !== null
    return confirmed ? { kind: 'done' } : { kind: 'refused', problem: 'not-confirmed' }
  }
  return data.Type === 'Notification' ? readNotification(data.Message) : { kind: 'done' }
}

const readNotification = (text: string): Understood => {
  const notification = received.safeParse(parsed(text))
  // Others write to the topic, too: SES itself says once that the rule works.
  if (!notification.success) return { kind: 'done' }
  const { mail, receipt, content } = notification.data
  if (!content) return { kind: 'refused', problem: 'no-raw-mail' }
  const isBase64 = receipt.action?.encoding?.toUpperCase() === 'BASE64'
  const raw = Buffer.from(content, isBase64 ? 'base64' : 'utf8')
  const { client, helo } = whereItCameFrom(
    headerFields(splitMail(raw).head),
    /(^|\.)(amazonaws|amazonses)\.com$/i,
  )
  const { spfVerdict: spf, dkimVerdict: dkim, dmarcVerdict: dmarc, dmarcPolicy } = receipt
  return {
    kind: 'mail',
    raw,
    envelope: { from: mail.source, to: receipt.recipients },
    mark: null,
    judged: { client, helo, spf, dkim, dmarc, policy: dmarcPolicy?.toLowerCase() ?? null },
  }
}
