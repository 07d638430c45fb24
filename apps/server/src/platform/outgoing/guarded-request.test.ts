import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type GuardedRequest, guardedRequest } from './guarded-request.ts'
import { readNetworks } from './networks.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void

/** A system of somebody else's, on a port of its own. */
const listens = async (handler: Handler) => {
  const heard: { method: string | undefined; headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('')
    heard.push({ method: request.method, headers: request.headers, body })
    handler(request, response, body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, heard, url: `http://127.0.0.1:${port}/` }
}

const loopback = readNetworks('X', '127.0.0.1/32')
const post = (url: string, more: Partial<GuardedRequest> = {}): GuardedRequest => ({
  method: 'POST',
  url,
  headers: { 'x-plain': 'yes' },
  confidential: { authorization: 'Bearer secret' },
  body: Buffer.from('hello'),
  ...more,
})

test('a request arrives as it was meant, and its answer comes back', async () => {
  const there = await listens((_, response) => response.writeHead(201).end('thanks'))

  const result = await guardedRequest(post(there.url), { networks: loopback })

  expect(result).toEqual({ kind: 'answered', status: 201, body: 'thanks' })
  expect(there.heard).toMatchObject([
    {
      method: 'POST',
      body: 'hello',
      headers: {
        host: `127.0.0.1:${there.port}`,
        authorization: 'Bearer secret',
        'x-plain': 'yes',
        'content-length': '5',
      },
    },
  ])
})

test('a proxy in the environment is not asked', async () => {
  const proxy = await listens((_, response) => response.end('proxied'))
  const there = await listens((_, response) => response.end('direct'))
  vi.stubEnv('HTTP_PROXY', proxy.url)
  vi.stubEnv('http_proxy', proxy.url)
  vi.stubEnv('NODE_USE_ENV_PROXY', '1')
  onTestFinished(() => void vi.unstubAllEnvs())

  expect(await guardedRequest(post(there.url), { networks: loopback })).toMatchObject({ body: 'direct' })
  expect(proxy.heard).toEqual([])
})

test('a private address is never connected to: typed, or behind a name', async () => {
  const there = await listens((_, response) => response.end())
  const networks = readNetworks('X', '')

  expect(await guardedRequest(post(there.url), { networks })).toEqual({
    kind: 'refused',
    reason: 'private-address',
    detail: '127.0.0.1',
  })
  const named = post(`http://inside.example:${there.port}/`)
  expect(await guardedRequest(named, { networks, resolve: async () => ['127.0.0.1'] })).toEqual({
    kind: 'refused',
    reason: 'private-address',
    detail: 'inside.example: 127.0.0.1',
  })
  const oneOfTwo = async () => ['93.184.216.34', '127.0.0.1']
  expect(await guardedRequest(named, { networks, resolve: oneOfTwo })).toMatchObject({ kind: 'refused' })
  expect(there.heard).toEqual([])
})

test('a name that says something else when it is asked again gains nothing', async () => {
  const there = await listens((_, response) => response.end('reached'))
  let asked = 0
  const resolve = async () => {
    asked += 1
    return asked === 1 ? ['127.0.0.1'] : ['10.0.0.1']
  }

  const result = await guardedRequest(post(`http://turning.example:${there.port}/`), {
    networks: loopback,
    resolve,
  })

  expect(result).toMatchObject({ kind: 'answered', body: 'reached' })
  expect(asked).toBe(1)
})

test('a name that nobody knows was not reached, and so was a port where nobody listens', async () => {
  const unknown = () => Promise.reject(Object.assign(new Error('?'), { code: 'ENOTFOUND' }))
  expect(
    await guardedRequest(post('http://gone.example/'), { networks: loopback, resolve: unknown }),
  ).toEqual({ kind: 'unanswered', reason: 'unresolvable', detail: 'gone.example: ENOTFOUND', sent: false })

  const there = createTcpServer()
  await new Promise<void>(resolve => there.listen(0, '127.0.0.1', resolve))
  const { port } = there.address() as AddressInfo
  await new Promise(resolve => there.close(resolve))
  expect(await guardedRequest(post(`http://127.0.0.1:${port}/`), { networks: loopback })).toEqual({
    kind: 'unanswered',
    reason: 'no-answer',
    detail: 'ECONNREFUSED',
    sent: false,
  })
})

test('who says nothing, or hangs up, may have had the request', async () => {
  const silent = await listens(() => {})
  const quick = { networks: loopback, milliseconds: 600 }
  expect(await guardedRequest(post(silent.url), quick)).toEqual({
    kind: 'unanswered',
    reason: 'no-answer',
    detail: 'timeout',
    sent: true,
  })
  const rude = await listens(request => request.socket.destroy())
  expect(await guardedRequest(post(rude.url), { networks: loopback })).toMatchObject({
    kind: 'unanswered',
    detail: 'ECONNRESET',
    sent: true,
  })
})

test('an endless answer is read to 64 kB, one that stays out to the end of the time; both are answers', async () => {
  const endless = await listens((_, response) => void response.write('x'.repeat(200_000)))
  const long = await guardedRequest(post(endless.url), { networks: loopback })
  expect(long.kind === 'answered' && [long.status, long.body.length]).toEqual([200, 65_536])

  const slow = await listens((_, response) => void response.write('begun'))
  expect(await guardedRequest(post(slow.url), { networks: loopback, milliseconds: 600 })).toEqual({
    kind: 'answered',
    status: 200,
    body: 'begun',
  })
})

test('a request is sent on within its host with all that it has, and elsewhere without its secrets', async () => {
  const there = await listens((_, response) => response.end('there'))
  const here = await listens((request, response) => {
    const location = request.url === '/' ? '/second' : `http://localhost:${there.port}/`
    response.writeHead(307, { location }).end()
  })

  const result = await guardedRequest(post(here.url), {
    networks: loopback,
    resolve: async () => ['127.0.0.1'],
  })

  expect(result).toEqual({ kind: 'answered', status: 200, body: 'there' })
  expect(here.heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', 'Bearer secret'])
  expect(there.heard).toMatchObject([{ method: 'POST', body: 'hello', headers: { 'x-plain': 'yes' } }])
  expect(there.heard[0]?.headers.authorization).toBeUndefined()
})

test('to see what became of it, a request is sent on as GET without a body', async () => {
  const there = await listens((request, response) =>
    request.url === '/' ? response.writeHead(303, { location: '/result' }).end() : response.end('result'),
  )
  expect(await guardedRequest(post(there.url), { networks: loopback })).toMatchObject({ body: 'result' })
  expect(there.heard[1]).toMatchObject({ method: 'GET', body: '' })
  expect(there.heard[1]?.headers['content-length']).toBeUndefined()
})

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://inside.example/',
  '//10.0.0.1/',
  'file:///etc/passwd',
  'http://127.0.0.1:22/',
])('nobody is sent on to %s', async location => {
  const there = await listens((_, response) => response.writeHead(302, { location }).end())
  const resolve = async () => ['10.1.2.3']
  expect(await guardedRequest(post(there.url), { networks: loopback, resolve })).toMatchObject({
    kind: 'refused',
  })
})

test('after three times of being sent on, that is the answer', async () => {
  const there = await listens((_, response) => response.writeHead(302, { location: '/' }).end())
  expect(await guardedRequest(post(there.url), { networks: loopback })).toMatchObject({ status: 302 })
  expect(there.heard).toHaveLength(4)
})
