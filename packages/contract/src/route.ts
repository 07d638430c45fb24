import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { Permission } from './permissions.ts'

/**
 * Who may call a route: a permission of the table, anybody with a session or key ('signed-in'),
 * or the whole world ('public': health, signing in, invitations).
 */
export type Access = Permission | 'signed-in' | 'public'

/** One endpoint. Parsing, serialising, the client, OpenAPI and the permission table are all made from it. */
export type Route = {
  readonly key: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: `/api/${string}`
  readonly summary: string
  readonly permission: Access
  /** The permission is asked for in the department concerned, by the handler: a department role may give it there. */
  readonly within?: 'department'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly returns: z.ZodType
  /** Codes beyond those that every route may answer with (see `alwaysPossible` in errors.ts). */
  readonly errors: readonly ErrorCode[]
}

export const defineRoute = <const R extends Route>(route: R): R => route

type Parsed<S, Otherwise> = S extends z.ZodType ? z.output<S> : Otherwise
type Given<S, Otherwise> = S extends z.ZodType ? z.input<S> : Otherwise

/** What a handler gets: parsed and defaulted. */
export type Request<R extends Route> = {
  params: Parsed<R['params'], Record<never, never>>
  query: Parsed<R['query'], Record<never, never>>
  body: Parsed<R['body'], undefined>
}

/** What a caller gives: only the parts that the route has. */
export type Call<R extends Route> = (R['params'] extends z.ZodType
  ? { params: Given<R['params'], never> }
  : Record<never, never>) &
  (R['query'] extends z.ZodType ? { query?: Given<R['query'], never> } : Record<never, never>) &
  (R['body'] extends z.ZodType ? GivenBody<z.input<R['body']>> : Record<never, never>)

/** A body that has a default may be left out. */
type GivenBody<Body> = undefined extends Body ? { body?: Exclude<Body, undefined> } : { body: Body }

export type Answer<R extends Route> = z.output<R['returns']>
export type AnswerInput<R extends Route> = z.input<R['returns']>
