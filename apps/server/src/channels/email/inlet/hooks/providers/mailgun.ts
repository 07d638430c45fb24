import { createHmac } from 'node:crypto'
import { formFields } from '../form-fields.ts'
import type { Understand } from '../hook.ts'
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
    envelope: { from: text('sender'), to: to.filter(Boolean) },
    mark: token,
  }
}
