import type { AnswerInput, Request, Route } from '@stoa/contract/route'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../events/act.ts'

/** Who calls: an actor that a route's permission has been checked for. Modules know more about it than platform does. */
export type Caller = Actor & { readonly permissions: ReadonlySet<string> }

export type Handling<R extends Route, C> = Request<R> & {
  /** Absent on public routes only. */
  caller: R['permission'] extends 'public' ? C | null : C
  http: { request: FastifyRequest; reply: FastifyReply }
}

/** A route with its handler, its types sealed in. */
export type BoundRoute<C> = { route: Route; handle: (handling: Handling<Route, C>) => Promise<unknown> }

/** Two steps, so that the route's literal types are fixed before the handler is checked against them. */
export const answer = <R extends Route>(route: R) => ({
  with: <C>(handle: (handling: Handling<R, C>) => Promise<AnswerInput<R>>): BoundRoute<C> => ({
    route,
    // What the handler is given was parsed by this very route, so the types agree.
    handle: handle as unknown as BoundRoute<C>['handle'],
  }),
})
