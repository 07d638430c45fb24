import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, startStoa } from '../support/stoa-process.ts'

const folder = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-start-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  return dataDir
}

const oneSentence = (output: string) => output.trim().split('\n')

test('SIGTERM stops everything in order, and the next start finds all as it was', async () => {
  const dataDir = await folder()
  for (const round of [1, 2]) {
    const stoa = await startStoa({ STOA_DATA: dataDir })
    await stoa.ready()
    stoa.child.kill('SIGTERM')
    expect([round, await stoa.exited]).toEqual([round, 0])
    expect(stoa.output()).not.toMatch(/While stopping|"level":"(warn|error)"/)
  }
})

test('a second start on the same data says that one is running', async () => {
  const dataDir = await folder()
  const first = await startStoa({ STOA_DATA: dataDir })
  await first.ready()
  onTestFinished(async () => {
    first.child.kill('SIGTERM')
    await first.exited
  })

  const second = await startStoa({ STOA_DATA: dataDir })
  expect(await second.exited).toBe(1)
  expect(oneSentence(second.output())).toEqual([
    expect.stringContaining(`already running on ${dataDir} (process ${first.child.pid})`),
  ])
})

test.each(['PORT', 'STOA_SMTP_PORT'])(
  'a port that is taken is named, with %s as the way out',
  async variable => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    onTestFinished(() => void blocker.close())
    const address = blocker.address()
    const port = typeof address === 'object' && address ? address.port : 0

    const stoa = await startStoa({ STOA_DATA: await folder(), STOA_LOG: 'warn', [variable]: String(port) })
    expect(await stoa.exited).toBe(1)
    expect(oneSentence(stoa.output())).toEqual([
      `Port ${port} on 127.0.0.1 is already in use by another program; choose another with ${variable}.`,
    ])
  },
)

test('a data folder that cannot be written, or is no folder, is one sentence', async () => {
  const parent = await folder()
  const locked = join(parent, 'locked')
  await mkdir(locked)
  await chmod(locked, 0o500)
  // Root may write everywhere, so it is shown something that nobody can write to.
  const place = process.getuid?.() === 0 ? '/proc/stoa' : join(locked, 'data')
  const stoa = await startStoa({ STOA_DATA: place })
  expect(await stoa.exited).toBe(1)
  expect(oneSentence(stoa.output())).toEqual([expect.stringContaining(place)])
})

test('an external database that cannot be reached is one sentence without its password', async () => {
  const url = `postgres://stoa:very-secret@127.0.0.1:${await freePort()}/stoa`
  const stoa = await startStoa({ STOA_DATA: await folder(), DATABASE_URL: url })
  expect(await stoa.exited).toBe(1)
  const lines = oneSentence(stoa.output())
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain('very-secret')
})
