import { address } from './address.ts'
import { request } from './request.ts'
import { routes } from './routes.generated.ts'
import type { AnswerOf, CallArguments, RouteKey } from './shape.ts'

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }
type Settings = {
  /** Where the server is, without a slash at the end; empty for the page's own origin. */
  origin?: string
  /** Sent with each request, such as `authorization`. */
  headers?: Record<string, string>
}

/**
 * A typed `fetch`: `call('tickets.get', { params: { id: 7 } })` answers with a ticket.
 * Throws ApiError. The last argument may carry an AbortSignal.
 */
export const createCall = ({ origin = '', headers = {} }: Settings = {}) =>
  async function call<K extends RouteKey>(key: K, ...given: CallArguments<K>): Promise<AnswerOf<K>> {
    const [parts = {}, signal] = given as [Parts?, AbortSignal?]
    const [method, path] = routes[key]
    const { params = {}, query = {}, body } = parts
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }
    const type: Record<string, string> = method === 'GET' ? {} : { 'content-type': 'application/json' }
    const answer = await request(origin + address(path, params, query), {
      method,
      headers: { accept: 'application/json', ...type, ...headers },
      ...sent,
      ...(signal ? { signal } : {}),
    })
    return answer as AnswerOf<K>
  }

export type CallFunction = ReturnType<typeof createCall>
