import type { ErrorBody } from '@stoa/contract/errors'
import type { Answer, Route } from '@stoa/contract/route'
import type { Language } from '@stoa/contract/settings-shapes'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import { system } from '../../platform/events/act.ts'
import type { BoundRoute } from '../../platform/http/answer.ts'
import { createHttpServer } from '../../platform/http/server.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { joinDepartments } from '../departments/commands.ts'
import { departmentIdsOf } from '../departments/queries.ts'
import { departmentRoutes } from '../departments/routes.ts'
import { hashPassword, openSession } from '../people/commands.ts'
import { authenticate, type Caller } from '../people/queries.ts'
import { peopleRoutes } from '../people/routes.ts'
import { setUp } from './commands.ts'
import { settingsRoutes } from './routes.ts'

export const ownersPassword = 'seven white horses'

/** A company with its owner, Ada, who has a session already. */
export const adasCompany = async (
  platform: Platform,
  given: { language?: Language; timeZone?: string } = {},
): Promise<Caller> => {
  const owner = {
    name: 'Ada',
    email: 'ada@example.com',
    passwordHash: await hashPassword(ownersPassword),
  }
  const company = { name: 'Olive & Co', language: 'en', timeZone: 'Europe/Athens', ...given } as const
  const { caller } = await write(platform, system, async act =>
    openSession(act, await setUp(act, { owner, company, departments: [] }), {
      device: 'Test',
      address: '192.0.2.1',
    }),
  )
  return caller
}

/** The server with the routes of people, departments and settings, and further ones; there are no tickets in it. */
export const serveOffice = async (
  platform: Platform,
  further: readonly BoundRoute<Caller>[] = [],
): Promise<FastifyInstance> => {
  const server = await createHttpServer<Caller>({
    log: platform.log,
    authenticate: authenticate(platform),
    routes: [
      ...peopleRoutes(platform, { joinDepartments, departmentIdsOf }),
      ...settingsRoutes(platform),
      ...departmentRoutes(platform, {
        countsOf: async () => new Map(),
        calendarExists: async () => false,
        dependents: [],
        tickets: { countIn: async () => 0, moveSome: async () => 0 },
        copies: [],
      }),
      ...further,
    ],
  })
  onTestFinished(() => server.close())
  return server
}

type Given = {
  params?: Record<string, string | number>
  query?: Record<string, string | number | undefined>
  body?: object
  headers?: Record<string, string>
}

export type Answered<R extends Route> = {
  status: number
  body: Answer<R> & Partial<ErrorBody>
  headers: Record<string, unknown>
}

/** Calls routes and keeps the session cookie, as a browser does. */
export const browserAt = (server: FastifyInstance, remoteAddress = '192.0.2.7') => {
  let cookie: string | undefined
  return {
    cookie: () => cookie,
    calls: async <R extends Route>(route: R, { params = {}, query = {}, body, headers }: Given = {}) => {
      const url = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
      const given = Object.entries(query).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, `${value}`]],
      )
      const request: InjectOptions = { method: route.method, url, remoteAddress, headers: { ...headers } }
      if (given.length > 0) request.query = Object.fromEntries(given)
      if (body) request.payload = body
      if (cookie) request.headers = { cookie, ...headers }
      const response = await server.inject(request)
      for (const { name, value } of response.cookies) cookie = value ? `${name}=${value}` : undefined
      const answer = { status: response.statusCode, body: response.json(), headers: response.headers }
      return answer as Answered<R>
    },
  }
}

export type Browser = ReturnType<typeof browserAt>
