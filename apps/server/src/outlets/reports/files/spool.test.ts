import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { fastify } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { spool } from './spool.ts'

const piece = 'x'.repeat(1 << 20)
const pieces = 64

const manyPieces = async function* () {
  for (let made = 0; made < pieces; made++) yield piece
}

test('no more of a file is read from the disk than whoever downloads it takes', async () => {
  const { size, bytes } = await spool(manyPieces())
  expect(size).toBe(pieces * piece.length)
  const app = fastify()
  onTestFinished(() => app.close())
  const full = new Promise<void>(resolve => {
    app.get('/', (_request, reply) => {
      const look = async () => {
        while (!reply.raw.writableNeedDrain) await turn()
        resolve()
      }
      void look()
      return reply.header('content-length', size).send(bytes)
    })
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const [response] = (await once(get(origin), 'response')) as [IncomingMessage]
  await full
  for (let turns = 0; turns < 1000; turns++) await turn()
  // What lies in the sockets of the system is less than half of it.
  expect(Number('bytesRead' in bytes && bytes.bytesRead)).toBeLessThan(size / 2)
  let received = 0
  for await (const chunk of response) received += (chunk as Buffer).length
  expect(received).toBe(size)
})
