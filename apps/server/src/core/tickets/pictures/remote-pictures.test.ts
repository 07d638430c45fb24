import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readNetworks } from '../../../platform/outgoing/networks.ts'
import { testPlatform } from '../../../platform/testing/test-platform.ts'
import { createRemotePictures } from './remote-pictures.ts'

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)])

/** Somebody's pictures, and a server that may reach the loopback all the same. */
const gallery = async (networks = '127.0.0.1') => {
  const asked: { path: string; headers: Record<string, unknown> }[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    if (path === '/moved') return response.writeHead(302, { location: '/a.png' }).end()
    if (path === '/inside') return response.writeHead(302, { location: 'http://10.0.0.1/a.png' }).end()
    if (path === '/page') return response.end('<html><script>1</script>')
    if (path === '/large') return response.end(Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]))
    if (path === '/gone') return response.writeHead(404).end(png)
    return response.writeHead(200, { 'content-type': 'text/html' }).end(png)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { config } = await testPlatform()
  let time = 0
  const picture = createRemotePictures(
    { config: { ...config, requestNetworks: readNetworks('STOA_REQUEST_NETWORKS', networks) } },
    { now: () => time },
  )
  return {
    asked,
    get: (path: string) => picture(`${base}${path}`),
    picture,
    later: () => (time += 3_600_001),
  }
}

test('a picture is fetched once in an hour, in the name of the server, and is what its bytes are', async () => {
  const { get, asked, later } = await gallery()
  expect(await get('/a.png')).toEqual({ type: 'image/png', bytes: png })
  await get('/a.png')
  expect(asked).toHaveLength(1)
  expect(asked[0]?.headers).not.toHaveProperty('cookie')
  expect(asked[0]?.headers).not.toHaveProperty('referer')
  expect(asked[0]?.headers['user-agent']).toBe('Stoa')
  later()
  await get('/a.png')
  expect(asked).toHaveLength(2)
  expect(await get('/moved')).toMatchObject({ type: 'image/png' })
})

test('what is no picture, too large or gone is not shown', async () => {
  const { get, picture } = await gallery()
  for (const path of ['/page', '/large', '/gone']) expect([path, await get(path)]).toEqual([path, null])
  for (const url of ['', 'x', 'file:///etc/passwd', 'data:image/png,x', 'http://127.0.0.1:1/a.png'])
    expect([url, await picture(url)]).toEqual([url, null])
})

test('nothing private is reached, neither straight nor by being sent on', async () => {
  const closed = await gallery('')
  expect(await closed.get('/a.png')).toBeNull()
  expect(closed.asked).toEqual([])
  const { get } = await gallery()
  expect(await get('/inside')).toBeNull()
})
