import type { Answer, Call, Route } from '@stoa/contract/route'
import type { FastifyInstance } from 'fastify'

/** The API as one person who is signed in; `call` throws where the answer is an error. */
export type AgentSession = {
  call<R extends Route>(route: R, given: Call<R>): Promise<Answer<R>>
}

/** A browser without a screen: it keeps its cookie. Requests are injected, so it matters not where Stoa listens. */
export const createAgentSession = (http: FastifyInstance): AgentSession => {
  let cookie = ''
  return {
    async call<R extends Route>(route: R, given: Call<R>): Promise<Answer<R>> {
      const { params = {}, query = {}, body } = given as Loose
      const url = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
      const response = await http.inject({
        method: route.method,
        url,
        query,
        headers: cookie ? { cookie } : {},
        ...(route.method !== 'GET' && { payload: body ?? {} }),
      })
      if (response.statusCode !== 200)
        throw new Error(`The demo could not call ${route.key}: ${response.statusCode} ${response.body}`)
      const [session] = response.cookies
      if (session) cookie = `${session.name}=${session.value}`
      return response.json()
    },
  }
}

type Loose = { params?: Record<string, unknown>; query?: Record<string, string>; body?: object }
