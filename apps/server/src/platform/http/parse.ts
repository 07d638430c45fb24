import type { ErrorBody } from '@stoa/contract/errors'
import type { Route } from '@stoa/contract/route'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'

export class InvalidRequest extends Error {
  readonly details: NonNullable<ErrorBody['details']>

  constructor(details: NonNullable<ErrorBody['details']>) {
    super('The request does not match the contract.')
    this.details = details
  }
}

const parsePart = (schema: z.ZodType | undefined, part: string, given: unknown) => {
  if (!schema) return undefined
  const parsed = schema.safeParse(given ?? {})
  if (parsed.success) return parsed.data
  throw new InvalidRequest(
    parsed.error.issues.map(issue => ({ path: [part, ...issue.path].join('.'), problem: issue.message })),
  )
}

/** The three parts of a request, parsed by its route. @throws InvalidRequest naming each field */
export const parseRequest = (
  route: Pick<Route, 'params' | 'query' | 'body'>,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
) => ({
  params: parsePart(route.params, 'params', request.params) as never,
  query: parsePart(route.query, 'query', request.query) as never,
  body: parsePart(route.body, 'body', request.body) as never,
})
