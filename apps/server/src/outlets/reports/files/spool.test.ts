import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { fastify } from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
import { spool } from './spool.ts'

/** Of three bytes each, so that what is read at once ends within a letter. */
const piece = '语'.repeat(1 << 19)
const bytesOfPiece = 3 << 19
const pieces = 64

const manyPieces = async function* () {
  for (let made = 0; made < pieces; made++) yield piece
}

test('no more of a file is read from the disk than whoever downloads it takes', async () => {
  const { size, text } = await spool(manyPieces())
  expect(size).toBe(pieces * bytesOfPiece)
  const pushed = vi.spyOn(text, 'push')
  const app = fastify()
  onTestFinished(() => app.close())
  const full = new Promise<void>(resolve => {
    app.get('/', (_request, reply) => {
      const look = async () => {
        while (!reply.raw.writableNeedDrain) await turn()
        resolve()
      }
      void look()
      return reply.header('content-length', size).send(text)
    })
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const [response] = (await once(get(origin), 'response')) as [IncomingMessage]
  await full
  for (let turns = 0; turns < 1000; turns++) await turn()
  // What lies in the sockets of the system is less than half of it.
  expect(pushed.mock.calls.length * 65_536).toBeLessThan(size / 2)
  let received = ''
  for await (const chunk of response.setEncoding('utf8')) received += chunk
  expect(received === piece.repeat(pieces)).toBe(true)
})
