import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { checkUrl, type UrlProblem } from '../../../platform/outgoing/check-url.ts'
import type { Network } from '../../../platform/outgoing/networks.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { webhookEvents } from '../events.ts'
import type { TypedHeader } from '../rules/headers.ts'
import { insertRequest } from '../store.ts'

export type NewRequest = {
  ticketId: number
  ruleId: number | null
  macroId: number | null
  method: string
  url: string
  headers: readonly TypedHeader[]
  body: string
}

/**
 * Writes down that a request shall go out; the sender does the rest after the commit. One that can never go out stands in
 * the log too, as refused.
 * @returns why it never goes out, as far as its address tells; null where it will be tried
 */
export const queueRequest = async (
  act: Act,
  request: NewRequest,
  { secrets, networks }: { secrets: Pick<Secrets, 'seal'>; networks: readonly Network[] },
): Promise<UrlProblem | null> => {
  const { tx, clock, cause } = act
  const checked = checkUrl(request.url, networks)
  const reason = 'problem' in checked ? checked.problem : null
  const now = clock.now()
  const id = await insertRequest(tx, {
    ticket_id: request.ticketId,
    rule_id: request.ruleId,
    macro_id: request.macroId,
    cause_id: cause?.id ?? null,
    method: request.method,
    url: withoutPassword(request.url),
    headers_sealed: secrets.seal(JSON.stringify(request.headers)),
    // PostgreSQL keeps no NUL in a text.
    body: request.body.replaceAll('\0', ''),
    state: reason === null ? 'waiting' : 'refused',
    reason,
    created_at: now,
    next_attempt_at: reason === null ? now : null,
  })
  if (reason !== null)
    await record(act, webhookEvents, 'request.failed', { requestId: id, reason }, request.ticketId)
  return reason
}

/** One that has a password is refused, but stands in the log all the same. */
const withoutPassword = (text: string): string => {
  const url = URL.parse(text)
  if (!url || (url.username === '' && url.password === '')) return text.replaceAll('\0', '')
  url.username = ''
  url.password = ''
  return url.href
}
