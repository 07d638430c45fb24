import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import { largestUpload } from '@stoa/contract/files'
import type { Route } from '@stoa/contract/route'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { BoundRoute, Caller } from './answer.ts'
import { answerErrors } from './answer-errors.ts'
import { parseRequest } from './parse.ts'
import { refuse } from './refusal.ts'

export type Authenticate<C> = (request: FastifyRequest) => Promise<C | null>

/** Throws unless the caller may call the route. What a person may do within a department, the handler checks there; keys have no roles in departments. */
export const admit = <C extends Caller>(
  access: Route['permission'],
  caller: C | null,
  within?: Route['within'],
): C | null => {
  if (access === 'public') return caller
  if (!caller) return refuse('not_signed_in')
  if (access === 'signed-in' || (within && caller.kind === 'user')) return caller
  return caller.permissions.has(access) ? caller : refuse('not_allowed')
}

/** The HTTP server: contract routes, each admitted, parsed and serialised by its own definition. */
export const createHttpServer = async <C extends Caller>(options: {
  log: Logger
  authenticate: Authenticate<C>
  routes: readonly BoundRoute<C>[]
}): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    bodyLimit: 4 * 1024 * 1024,
    forceCloseConnections: true,
  }) as unknown as FastifyInstance
  answerErrors(app)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(multipart, { limits: { fileSize: largestUpload, files: 1 } })
  for (const { route, handle } of options.routes) {
    app.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const caller = admit(route.permission, await options.authenticate(request), route.within)
        const result = await handle({
          ...parseRequest(route, request),
          caller: caller as C,
          http: { request, reply },
        })
        return reply.header('cache-control', 'no-store').send(route.returns.parse(result))
      },
    })
  }
  return app
}
