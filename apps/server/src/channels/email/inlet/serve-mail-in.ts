import { mailInPaths } from '@stoa/contract/mail-hooks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '../../../core/people/queries.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Authenticate, admit } from '../../../platform/http/server.ts'
import type { Platform } from '../../../platform/platform.ts'
import { keepRaw } from '../../intake/commands.ts'
import { type Authenticate as CheckSender, createAuthenticate } from './authentication/authenticate.ts'
import { smtpDedupKey } from './dedup-key.ts'
import { fetchGuarded } from './hooks/fetch-guarded.ts'
import type { Fetch } from './hooks/hook.ts'
import { takeHook } from './hooks/take-hook.ts'
import type { MailSource } from './mail-source.ts'
import { createPressureGauge, usualLimits } from './smtp/pressure.ts'
import { withoutNul } from './without-nul.ts'

const MEGABYTE = 1024 * 1024
// Escaping in forms and JSON makes a mail larger than it is.
const WRAPPING = 3

/** The endpoints that mail itself comes in by: `stoa pipe`, and the webhooks of providers. */
export const serveMailIn = (
  app: FastifyInstance,
  platform: Platform,
  authenticate: Authenticate<Caller>,
  fetch: Fetch = fetchGuarded(platform),
  judge: CheckSender = createAuthenticate(),
) => {
  const { clock, config, db } = platform
  const gauge = createPressureGauge(platform, usualLimits)
  const largest = config.smtpLargestMb * MEGABYTE

  const keepPiped = async (request: FastifyRequest) => {
    const raw = bytesOf(request)
    if (raw.byteLength === 0) return refuse('invalid_request', 'The mail is empty.')
    if (raw.byteLength > largest) return refuse('attachment_too_large')
    const { from = '', to = [] } = request.query as { from?: string; to?: string | string[] }
    const receivedAt = clock.now()
    const source: MailSource = { kind: 'pipe', from, to: [to].flat() }
    const dedupKey = smtpDedupKey(raw, source.to, receivedAt)
    const kept = await keepRaw(db, {
      channel: 'email',
      source: withoutNul(source),
      raw,
      dedupKey,
      receivedAt,
    })
    platform.arrived.ring()
    return kept
  }

  // By themselves, because here any body is bytes, whatever it calls itself.
  app.register(async doors => {
    doors.removeAllContentTypeParsers()
    doors.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    const options = { bodyLimit: WRAPPING * largest }

    doors.post(mailInPaths.pipe, options, async (request, reply) => {
      admit('mail-account.change', await authenticate(request))
      const obstacle = await gauge.obstacle()
      if (obstacle) return reply.code(503).send({ error: 'server_error', message: obstacle })
      return keepPiped(request)
    })

    doors.post<{ Params: { token: string } }>(mailInPaths.hook, options, async (request, reply) => {
      if (await gauge.obstacle()) return reply.code(503).send()
      const { headers, params } = request
      const taken = await takeHook(
        platform,
        params.token,
        { headers, body: bytesOf(request), now: clock.now() },
        { fetch, authenticate: judge },
      )
      if (taken.kind === 'unknown') return refuse('not_found')
      // Never a code that means “do not try again”: what an administrator mends today is wanted tomorrow.
      if (taken.kind === 'refused')
        return reply.code(422).send({ error: 'invalid_request', message: taken.problem })
      return reply.send({})
    })
  })
}

const bytesOf = ({ body }: FastifyRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))
