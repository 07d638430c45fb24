import { createHmac } from 'node:crypto'
import { headerFields, splitMail } from '../../parse/raw-headers.ts'
import { formFields } from '../form-fields.ts'
import type { Judged, Understand } from '../hook.ts'
import { resultIn } from '../rules/result-in.ts'
import { whereItCameFrom } from '../rules/where-it-came-from.ts'
import { sameSecret } from '../same-secret.ts'

const LONGEST_SKEW = 300

/** A route of Mailgun whose address ends in “mime”: the raw mail in a form, signed with the key of the account. */
export const understandMailgun: Understand = async (hook, { headers, body, now }) => {
  const fields = formFields(String(headers['content-type'] ?? ''), body)
  if (!fields) return { kind: 'refused', problem: 'not-understood' }
  const text = (name: string) => fields.get(name)?.toString() ?? ''
  const [timestamp, token] = [text('timestamp'), text('token')]
  const expected = createHmac('sha256', hook.secret ?? '')
    .update(`${timestamp}${token}`)
    .digest('hex')
  if (!hook.secret || !token || !sameSecret(expected, text('signature').toLowerCase()))
    return { kind: 'refused', problem: 'wrong-signature' }
  const skew = Math.abs(now.epochMilliseconds / 1000 - Number(timestamp))
  if (!(skew <= LONGEST_SKEW)) return { kind: 'refused', problem: 'old-signature' }
  const raw = fields.get('body-mime')
  if (!raw || raw.byteLength === 0) return { kind: 'refused', problem: 'no-raw-mail' }
  const to = text('recipient')
    .split(',')
    .map(each => each.trim())
  return {
    kind: 'mail',
    raw,
    judged: judgedBy(raw),
    envelope: { from: text('sender'), to: to.filter(Boolean) },
    mark: token,
  }
}

/** Mailgun writes what it found into the mail, where its spam filter is switched on, above where the mail came from. */
const judgedBy = (raw: Buffer): Judged => {
  const arrived = whereItCameFrom(headerFields(splitMail(raw).head), /(^|\.)mailgun\.(org|net|com)$/i)
  const said = (header: string) => resultIn(arrived.own.find(({ name }) => name === header)?.value)
  return {
    ...{ client: arrived.client, helo: arrived.helo },
    ...{ spf: said('x-mailgun-spf'), dkim: said('x-mailgun-dkim-check-result') },
    ...{ dmarc: null, policy: null },
  }
}
