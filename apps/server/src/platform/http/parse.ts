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

const hasNul = (value: unknown) => typeof value === 'string' && value.includes('\0')

/** Where a NUL stands, also in names; null where there is none. Whatever depth it has, because anybody may send anything. */
const placeOfNul = (part: string, given: unknown): string | null => {
  const left: [place: string, value: unknown][] = [[part, given]]
  for (let at = left.pop(); at; at = left.pop()) {
    const [place, value] = at
    if (hasNul(value)) return place
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inside] of Object.entries(value)) {
      if (hasNul(name)) return place
      if (typeof inside === 'string' ? hasNul(inside) : typeof inside === 'object')
        left.push([`${place}.${name}`, inside])
    }
  }
  return null
}

/** No text of the database can hold a NUL, and nobody asks for one by intent. */
const parsePart = (schema: z.ZodType | undefined, part: string, given: unknown) => {
  const nul = placeOfNul(part, given)
  if (nul !== null) throw new InvalidRequest([{ path: nul, problem: 'must not hold a NUL' }])
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
