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

const hasNul = (text: string) => text.includes('\0')

/** What no text of the database can hold: where a NUL stands, also in names, and whether there is half a character. */
const lookedThrough = (part: string, given: unknown) => {
  let nul: string | null = null
  let isWellFormed = true
  // Whatever depth it has, because anybody may send anything.
  const left: [place: string, value: unknown][] = [[part, given]]
  for (let at = left.pop(); at && nul === null; at = left.pop()) {
    const [place, value] = at
    if (typeof value === 'string') {
      if (hasNul(value)) nul = place
      isWellFormed &&= value.isWellFormed()
    } else if (typeof value === 'object' && value !== null)
      for (const [name, inside] of Object.entries(value)) {
        if (hasNul(name)) nul = place
        left.push([`${place}.${name}`, inside])
      }
  }
  return { nul, isWellFormed }
}

/** Half a character is what programs leave that cut texts to a length; the sign for an unknown one stands for it. */
const wellFormed = (given: unknown): unknown =>
  JSON.parse(JSON.stringify(given, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)))

const parsePart = (schema: z.ZodType | undefined, part: string, given: unknown) => {
  const { nul, isWellFormed } = lookedThrough(part, given)
  // Nobody asks for one by intent.
  if (nul !== null) throw new InvalidRequest([{ path: nul, problem: 'must not hold a NUL' }])
  if (!schema) return undefined
  const parsed = schema.safeParse((isWellFormed ? given : wellFormed(given)) ?? {})
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
