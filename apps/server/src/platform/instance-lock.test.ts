import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdInstance } from './instance-lock.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stoa-lock-'))
})
afterAll(() => rm(folder, { recursive: true }))

const isRoot = process.getuid?.() === 0

/** Another process that holds the folder; resolves when it does. */
const otherHolder = async (dataDir: string) => {
  const lock = JSON.stringify(join(import.meta.dirname, 'instance-lock.ts'))
  const script = `const { holdInstance } = await import(${lock})
    await holdInstance(${JSON.stringify(dataDir)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('the data folder is made, closed to reading by others, and left without traces of the proof', async () => {
  const dataDir = join(folder, 'new', 'data')
  const instance = await holdInstance(dataDir)
  if (process.platform !== 'win32') expect((await stat(dataDir)).mode & 0o777).toBe(isRoot ? 0o711 : 0o700)
  expect((await readdir(dataDir)).sort()).toEqual(['instance.json', 'instance.lock'])
  await instance.release()
})

test('a second start on the same folder is refused with the number of the first process, by any name of the folder', async () => {
  const dataDir = join(folder, 'shared')
  const holder = await otherHolder(dataDir)
  await symlink(dataDir, join(folder, 'alias'))
  for (const name of [dataDir, join(folder, 'alias')])
    await expect(holdInstance(name)).rejects.toThrow(
      `Stoa is already running on ${dataDir} (process ${holder.pid}); stop it first, or choose another folder with STOA_DATA.`,
    )
  holder.kill('SIGKILL')
  await once(holder, 'exit')
})

test('a killed process leaves the folder free', async () => {
  const dataDir = join(folder, 'killed')
  const holder = await otherHolder(dataDir)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  await (await holdInstance(dataDir)).release()
})

test('of many starts at once after a crash, one wins', async () => {
  const dataDir = join(folder, 'race')
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'instance.json'), '{"pid":1,"leaving":false}')
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => holdInstance(dataDir)))
  const won = outcomes.filter(outcome => outcome.status === 'fulfilled')
  expect(won).toHaveLength(1)
  await won[0]?.value.release()
})

test('a start waits for a process that is leaving', async () => {
  const dataDir = join(folder, 'leaving')
  const first = await holdInstance(dataDir)
  await first.leaving()
  setTimeout(() => first.release(), 900)
  await (await holdInstance(dataDir)).release()
})

test('a path that is a file, or below one, is refused in one sentence', async () => {
  await writeFile(join(folder, 'file'), '')
  for (const path of [join(folder, 'file'), join(folder, 'file', 'data')])
    await expect(holdInstance(path)).rejects.toThrow(
      /^The data folder .*file.* cannot be written by this user \(E\w+\); choose another with STOA_DATA\.$/,
    )
})

test.skipIf(process.platform !== 'linux')(
  'a place where no folder can be made is refused, not tried for ever',
  async () => {
    await expect(holdInstance('/proc/stoa/data')).rejects.toThrow('cannot be written by this user (ENOENT)')
  },
)

test.skipIf(isRoot || process.platform === 'win32')(
  `a folder without the right to write is refused${isRoot ? ' (skipped: root may write everywhere)' : ''}`,
  async () => {
    const dataDir = join(folder, 'closed')
    await mkdir(dataDir)
    await chmod(dataDir, 0o500)
    await expect(holdInstance(dataDir)).rejects.toThrow('cannot be written by this user (EACCES)')
  },
)
