import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../log.ts'
import { checkExternal } from './check-external.ts'
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts'

let folder: string
let server: EmbeddedPostgres
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stoa-external-'))
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  server = await startPostgres({ dataDir, log: openLog('silent') })
}, 30_000)
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const place = () => new URL(server.url).host

test('a server that can be used passes', async () => {
  await expect(checkExternal(server.url)).resolves.toBeUndefined()
})

test('a wrong password is told without telling it', async () => {
  await expect(checkExternal(server.url.replace(/:[^:@]+@/, ':hush@'))).rejects.toThrow(
    `PostgreSQL at ${place()} refuses the password of the user “stoa” in DATABASE_URL.`,
  )
})

test('a missing database is told by name', async () => {
  await expect(checkExternal(server.url.replace(/\/stoa$/, '/elsewhere'))).rejects.toThrow(
    `PostgreSQL at ${place()} has no database “elsewhere”, which DATABASE_URL names.`,
  )
})

test('a server that does not answer is told with its place and the reason', async () => {
  await expect(checkExternal('postgres://stoa:hush@127.0.0.1:1/stoa')).rejects.toThrow(
    'PostgreSQL at 127.0.0.1:1, which DATABASE_URL names, cannot be reached (ECONNREFUSED).',
  )
})

test('an older server is refused with its version', async () => {
  const port = await oldServer('140021')
  await expect(checkExternal(`postgres://stoa@127.0.0.1:${port}/stoa`)).rejects.toThrow(
    'The PostgreSQL that DATABASE_URL names is version 14, but Stoa needs 15 or newer.',
  )
})

/** The few words of PostgreSQL's protocol with which a server lets one in and answers one question. */
const oldServer = async (version: string): Promise<number> => {
  const message = (type: string, ...parts: (Buffer | string)[]) => {
    const body = Buffer.concat(parts.map(part => Buffer.from(part)))
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  const ready = message('Z', 'I')
  const listener = createServer(socket => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', bytes('00000000')), ready]))
      socket.once('data', () => {
        const column = message('T', bytes('0001'), 'version\0', bytes('000000000000000000170004ffffffff0000'))
        const row = message('D', bytes(`00010000000${version.length}`), version)
        socket.end(Buffer.concat([column, row, message('C', 'SELECT 1\0'), ready]))
        listener.close()
      })
    })
  })
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))
  return (listener.address() as AddressInfo).port
}
