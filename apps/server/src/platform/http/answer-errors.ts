import { type ErrorBody, type ErrorCode, errors } from '@stoa/contract/errors'
import type { FastifyInstance } from 'fastify'
import { InvalidRequest } from './parse.ts'
import { Refusal } from './refusal.ts'

const bodyOf = (code: ErrorCode, more: Partial<ErrorBody> = {}): ErrorBody => ({
  error: code,
  message: errors[code].sentence,
  ...more,
})

/** Turns whatever is thrown into the one shape of errors; what nobody expected is logged and told as server_error. */
export const answerErrors = (app: FastifyInstance) => {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal) {
      if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds)
      const { code, message, details } = error
      return reply.code(errors[code].status).send(bodyOf(code, { message, ...(details && { details }) }))
    }
    if (error instanceof InvalidRequest)
      return reply.code(400).send(bodyOf('invalid_request', { details: error.details }))
    const status = (error as { statusCode?: number }).statusCode
    if (status === 429) return reply.code(429).send(bodyOf('too_many_requests'))
    if (status === 413) return reply.code(413).send(bodyOf('attachment_too_large'))
    if (status && status >= 400 && status < 500)
      return reply.code(400).send(bodyOf('invalid_request', { message: (error as Error).message }))
    request.log.error({ err: error }, 'request failed')
    return reply.code(500).send(bodyOf('server_error', { requestId: request.id }))
  })
}
