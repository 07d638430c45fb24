import { z } from 'zod'
import type { HookRequest, Understand } from '../hook.ts'
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
  return { kind: 'mail', raw: Buffer.from(raw), envelope: { from, to }, mark: null }
}

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}
