import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address } from './address.ts'
import { ApiError } from './api-error.ts'
import { createCall } from './call.ts'

let server: Server
let origin: string

const body = (request: IncomingMessage) =>
  new Promise<string>(done => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => done(text))
  })

beforeAll(async () => {
  server = createServer(async (request, response) => {
    if (request.url?.startsWith('/api/tickets/404')) {
      response.writeHead(404).end(JSON.stringify({ error: 'not_found', message: 'none', requestId: 'r1' }))
      return
    }
    if (request.url?.startsWith('/api/health')) {
      response.writeHead(502).end('<html>Bad gateway</html>')
      return
    }
    const text = await body(request)
    response.end(JSON.stringify({ method: request.method, url: request.url, text }))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('a call fills the path, joins lists and leaves out what is absent', async () => {
  const call = createCall({ origin })
  expect(await call('tickets.list', { query: { status: ['new', 'open'], q: undefined, limit: 20 } })).toEqual(
    {
      method: 'GET',
      url: '/api/tickets?status=new%2Copen&limit=20',
      text: '',
    },
  )
  expect(await call('tickets.tag', { params: { id: 7 }, body: { tag: 'vip' } })).toEqual({
    method: 'POST',
    url: '/api/tickets/7/tag',
    text: '{"tag":"vip"}',
  })
})

test('an error of the server arrives with its code and request id', async () => {
  const failure = await createCall({ origin })('tickets.get', { params: { id: 404 } }).catch(error => error)
  expect(failure).toBeInstanceOf(ApiError)
  expect(failure).toMatchObject({ status: 404, code: 'not_found', requestId: 'r1', details: [] })
})

test('a proxy without a server behind it, and no server at all, are both "unreachable"', async () => {
  expect(await createCall({ origin })('health.get').catch(error => error)).toMatchObject({
    code: 'unreachable',
  })
  expect(
    await createCall({ origin: 'http://127.0.0.1:1' })('health.get').catch(error => error),
  ).toMatchObject({
    code: 'unreachable',
    status: 0,
  })
})

test('a missing parameter is refused instead of asking for "/undefined"', () => {
  expect(() => address('/api/tickets/:id', {}, {})).toThrow('needs id')
  expect(address('/api/invitations/:token', { token: 'a/b' }, {})).toBe('/api/invitations/a%2Fb')
})
