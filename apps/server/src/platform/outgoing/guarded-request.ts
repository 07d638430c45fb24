import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { checkUrl, type UrlProblem } from './check-url.ts'
import { guardedLookup, PrivateAddress, type Resolve, Unresolvable } from './guarded-lookup.ts'
import type { Network } from './networks.ts'

export type GuardedRequest = {
  method: string
  url: string
  /** These go along wherever the request is sent on to. */
  headers: Readonly<Record<string, string>>
  /** These may hold secrets, and go to the first host only. */
  confidential: Readonly<Record<string, string>>
  /** Empty: none. */
  body: Buffer
}

export type Guard = {
  /** What may be reached although it is private. */
  networks: readonly Network[]
  resolve?: Resolve
  /** For the whole of it: looking up, connecting, being sent on, reading. */
  milliseconds?: number
  /** Bytes of an answer that are read; the rest is not waited for. */
  largest?: number
  /** How often a request may be sent on to somewhere else. */
  redirects?: number
}

export type Result<Body = string> =
  | { kind: 'answered'; status: number; body: Body }
  | { kind: 'refused'; reason: UrlProblem; detail: string }
  /** `sent`: the other side may have had the request all the same. */
  | { kind: 'unanswered'; reason: 'unresolvable' | 'no-answer'; detail: string; sent: boolean }

const timeLimit = 10_000
const longestAnswer = 64 * 1024
const mostRedirects = 3

/** Neither is kept open, and neither looks for a proxy in the environment. */
const agents = { 'http:': new http.Agent(), 'https:': new https.Agent() }

/** `guardedBytes`, for answers that are text. */
export const guardedRequest = async (request: GuardedRequest, guard: Guard): Promise<Result> => {
  const result = await guardedBytes(request, guard)
  return result.kind === 'answered' ? { ...result, body: result.body.toString() } : result
}

/** Sends a request to where people outside the server's keeping say, and to nothing private. Never throws for what the other side does. */
export const guardedBytes = async (request: GuardedRequest, guard: Guard): Promise<Result<Buffer>> => {
  const signal = AbortSignal.timeout(guard.milliseconds ?? timeLimit)
  const most = guard.redirects ?? mostRedirects
  let next = request
  for (let redirects = 0; ; redirects += 1) {
    const checked = checkUrl(next.url, guard.networks)
    if ('problem' in checked) return { kind: 'refused', reason: checked.problem, detail: checked.detail }
    const outcome = await once(next, checked.url, guard, signal)
    if (outcome.kind !== 'answered' || outcome.location === undefined || redirects === most) {
      if (outcome.kind !== 'answered') return outcome
      const { status, body } = outcome
      return { kind: 'answered', status, body }
    }
    next = redirected(next, checked.url, outcome.status, outcome.location)
  }
}

type Once = Exclude<Result, { kind: 'answered' }> | (Result<Buffer> & { kind: 'answered'; location?: string })

const once = (request: GuardedRequest, url: URL, guard: Guard, signal: AbortSignal): Promise<Once> =>
  new Promise(resolve => {
    let sent = false
    let answered = false
    const secure = url.protocol === 'https:'
    const outgoing = (secure ? https : http).request(url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...request.confidential,
        ...(request.body.length > 0 && { 'content-length': String(request.body.length) }),
      },
      agent: agents[secure ? 'https:' : 'http:'],
      lookup: guardedLookup(guard.networks, guard.resolve),
      signal,
    })
    outgoing.once('socket', socket =>
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        sent = true
      }),
    )
    outgoing.on('error', error => answered || resolve(failure(error, signal, sent)))
    outgoing.once('response', async response => {
      answered = true
      const { location } = response.headers
      const status = response.statusCode ?? 0
      const moved = location !== undefined && [301, 302, 303, 307, 308].includes(status)
      const body = moved ? Buffer.alloc(0) : await beginningOf(response, guard.largest ?? longestAnswer)
      outgoing.destroy()
      resolve({ kind: 'answered', status, body, ...(moved && { location }) })
    })
    outgoing.end(request.body)
  })

const failure = (error: NodeJS.ErrnoException, signal: AbortSignal, sent: boolean): Once => {
  if (error instanceof PrivateAddress)
    return { kind: 'refused', reason: 'private-address', detail: error.message }
  if (error instanceof Unresolvable)
    return { kind: 'unanswered', reason: 'unresolvable', detail: error.message, sent: false }
  const detail = signal.aborted ? 'timeout' : (error.code ?? error.message)
  return { kind: 'unanswered', reason: 'no-answer', detail, sent }
}

/** As much as is wanted, also where the rest is late, broken off or endless: the status has been said already. */
const beginningOf = async (response: IncomingMessage, largest: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      pieces.push(piece)
      length += piece.length
      if (length >= largest) break
    }
  } catch {
    // What came stands.
  }
  return Buffer.concat(pieces).subarray(0, largest)
}

const redirected = (request: GuardedRequest, from: URL, status: number, location: string): GuardedRequest => {
  const to = URL.parse(location, from)
  const becomesGet = status === 303 || (status < 303 && request.method === 'POST')
  return {
    ...request,
    // What cannot be parsed is refused as it stands.
    url: to?.href ?? location,
    confidential: to?.origin === from.origin ? request.confidential : {},
    ...(becomesGet && { method: 'GET', body: Buffer.alloc(0) }),
  }
}
