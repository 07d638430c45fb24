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

/** A NUL, which no text of the database can hold: nobody asks for one by intent. */
const refuseNul = (part: string, given: unknown) => {
  const problems = Object.entries(given ?? {}).flatMap(([name, value]) =>
    [value].flat().some(each => typeof each === 'string' && each.includes('\0'))
      ? [{ path: `${part}.${name}`, problem: 'must not hold a NUL' }]
      : [],
  )
  if (problems.length > 0) throw new InvalidRequest(problems)
}

const parseAddress = (schema: z.ZodType | undefined, part: 'params' | 'query', given: unknown) => {
  refuseNul(part, given)
  return parsePart(schema, part, given)
}

/** The three parts of a request, parsed by its route. @throws InvalidRequest naming each field */
export const parseRequest = (
  route: Pick<Route, 'params' | 'query' | 'body'>,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
) => ({
  params: parseAddress(route.params, 'params', request.params) as never,
  query: parseAddress(route.query, 'query', request.query) as never,
  body: parsePart(route.body, 'body', request.body) as never,
})
