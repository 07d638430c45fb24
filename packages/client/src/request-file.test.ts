import { afterEach, expect, test, vi } from 'vitest'
import { requestFile } from './request-file.ts'

afterEach(() => vi.unstubAllGlobals())

const answering = (body: string, init: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init))

test('a file comes with the name that the server gives it', async () => {
  answering('a,b\n', { headers: { 'content-disposition': 'attachment; filename="sla-2026.csv"' } })
  const { name, content } = await requestFile('/api/reports/sla.csv')
  expect([name, await content.text()]).toEqual(['sla-2026.csv', 'a,b\n'])
  answering('', { headers: { 'content-disposition': "attachment; filename*=UTF-8''%CE%B1.csv" } })
  expect((await requestFile('/x')).name).toBe('α.csv')
})

test('a file that is refused fails with the error of the server, not as a file', async () => {
  answering(JSON.stringify({ error: 'invalid_request', message: 'Too long' }), { status: 400 })
  await expect(requestFile('/api/reports/sla.xlsx')).rejects.toMatchObject({ code: 'invalid_request' })
  answering('<html>', { status: 502 })
  await expect(requestFile('/x')).rejects.toMatchObject({ code: 'unreachable' })
})
