import { z } from 'zod'
import { headerFields, splitMail } from '../../parse/raw-headers.ts'
import type { HookRequest, Judged, Understand } from '../hook.ts'
import { resultIn } from '../rules/result-in.ts'
import { whereItCameFrom } from '../rules/where-it-came-from.ts'
import { sameSecret } from '../same-secret.ts'

const shape = z.object({
  From: z.string().default(''),
  OriginalRecipient: z.string().default(''),
  ToFull: z.array(z.object({ Email: z.string() })).default([]),
  RawEmail: z.string().optional(),
})

/** The password of basic access authentication, whoever the user is. */
const passwordOf = ({ headers }: HookRequest): string => {
  const given = /^Basic\s+(\S+)/i.exec(String(headers.authorization ?? ''))?.[1] ?? ''
  return Buffer.from(given, 'base64').toString().split(':').slice(1).join(':')
}

/** Postmark's inbound stream: JSON, with the raw mail in it where the server's setting says so. */
export const understandPostmark: Understand = async (hook, request) => {
  if (hook.secret && !sameSecret(hook.secret, passwordOf(request)))
    return { kind: 'refused', problem: 'wrong-password' }
  const given = shape.safeParse(parsed(request.body))
  if (!given.success) return { kind: 'refused', problem: 'not-understood' }
  const { From: from, OriginalRecipient: original, ToFull: all, RawEmail: raw } = given.data
  if (!raw) return { kind: 'refused', problem: 'no-raw-mail' }
  const to = original ? [original] : all.map(each => each.Email)
  const bytes = Buffer.from(raw)
  return { kind: 'mail', raw: bytes, envelope: { from, to }, mark: null, judged: judgedBy(bytes) }
}

/** Postmark writes what SPF says above where the mail came from. */
const judgedBy = (raw: Buffer): Judged => {
  const servers = /(^|\.)(postmarkapp\.com|mtasv\.net)$/i
  const { client, helo, own } = whereItCameFrom(headerFields(splitMail(raw).head), servers)
  const spf = resultIn(own.find(({ name }) => name === 'received-spf')?.value)
  // JSON is text: of bytes in no charset that Postmark could read, this sign is left.
  return { client, helo, spf, dkim: null, dmarc: null, policy: null, garbled: raw.includes('\uFFFD') }
}

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}
