import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../log.ts'
import { accountFor, giveTo } from './account.ts'
import { findBinaries } from './binaries.ts'
import { launch } from './launch.ts'
import { layoutOf } from './layout.ts'
import { stopPostmaster } from './postmaster.ts'
import { findRunAs } from './run-as.ts'
import { runningPostgres, startPostgres } from './start-postgres.ts'

const log = openLog('silent')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stoa-postgres-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }))

const dataDir = async (name: string) => {
  const path = join(folder, name)
  await mkdir(path, { mode: 0o711 })
  return path
}

const ask = async (url: string, sql: string): Promise<unknown[][]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
  await client.end()
  return rows
}

const startElsewhere = (path: string) => {
  const start = JSON.stringify(join(import.meta.dirname, 'start-postgres.ts'))
  const logModule = JSON.stringify(join(import.meta.dirname, '../log.ts'))
  const script = `const { startPostgres } = await import(${start}); const { openLog } = await import(${logModule})
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(path)}, log: openLog('silent') })
    console.log(url); setInterval(() => {}, 1000)`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

test('what was written is there after a stop and a later start', { timeout: 30_000 }, async () => {
  const path = await dataDir('plain')
  expect(await runningPostgres(path)).toBeNull()
  const first = await startPostgres({ dataDir: path, log })
  await ask(first.url, 'create table kept as select 7 as number')
  expect(await ask((await runningPostgres(path)) ?? '', 'select number from kept')).toEqual([[7]])
  await Promise.all([first.stop(), first.stop()])
  expect(await runningPostgres(path)).toBeNull()

  const second = await startPostgres({ dataDir: path, log })
  expect(await ask(second.url, 'select number from kept')).toEqual([[7]])
  expect(await ask(second.url, 'show fsync')).toEqual([['on']])
  expect(await ask(second.url, 'show data_checksums')).toEqual([['on']])
  expect(await ask(second.url, 'show shared_buffers')).toEqual([['64MB']])
  // Quotation marks are no letters, and the letters of any language are.
  expect(
    await ask(second.url, `select to_tsvector('simple', '«Привет» — Ąžuolas')::text, upper('ąж')`),
  ).toEqual([[`'ąžuolas':2 'привет':1`, 'ĄЖ']])
  await expect(ask(second.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password')
  await second.stop()
  if (process.platform === 'win32') return
  for (const name of ['postgres', 'postgres/password'])
    expect((await stat(join(path, name))).mode & 0o077, name).toBe(0)
})

test('after a kill of our process the next start stops the server it left and loses nothing', {
  timeout: 30_000,
}, async () => {
  const path = await dataDir('killed')
  const child = startElsewhere(path)
  const [said] = await once(child.stdout, 'data')
  const url = String(said).trim()
  await ask(url, 'create table kept as select 1 as number')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await ask(url, 'select number from kept')).toEqual([[1]])

  const next = await startPostgres({ dataDir: path, log })
  await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED')
  expect(await ask(next.url, 'select number from kept')).toEqual([[1]])
  await next.stop()
})

test('killed at any moment of the first start, the next one succeeds', { timeout: 60_000 }, async () => {
  for (const afterMs of [200, 500, 900]) {
    const path = await dataDir(`first-${afterMs}`)
    const child = startElsewhere(path)
    setTimeout(() => child.kill('SIGKILL'), afterMs)
    await once(child, 'exit')
    const next = await startPostgres({ dataDir: path, log })
    expect(await ask(next.url, 'select 1')).toEqual([[1]])
    await next.stop()
    expect(
      (await readdir(path)).filter(name => name !== 'postgres' && !name.startsWith('postgres.new-')),
    ).toEqual([])
  }
})

test('a server that a killed start left, and that comes up only now, is stopped like any other', {
  timeout: 60_000,
}, async () => {
  const path = await dataDir('late')
  const late = await startPostgres({ dataDir: path, log })
  await ask(late.url, 'create table kept as select 1 as number')

  const binaries = await findBinaries()
  const layout = layoutOf(path)
  const as = findRunAs(await accountFor(layout.folder), [layout.cluster])
  await launch(binaries, as, layout, log)
  await late.died
  expect(await ask((await runningPostgres(path)) ?? '', 'select number from kept')).toEqual([[1]])
  await stopPostmaster(binaries, as, layout.cluster)
})

test('a killed server, and a number that has passed to another program, do not block a start', {
  timeout: 30_000,
}, async () => {
  const path = await dataDir('reused')
  const first = await startPostgres({ dataDir: path, log })
  const pidFile = join(path, 'postgres/cluster/postmaster.pid')
  const note = await readFile(pidFile, 'utf8')
  process.kill(Number(note.split('\n')[0]), 'SIGKILL')
  await first.died

  const bystander = spawn(
    process.execPath,
    ['-e', 'setInterval(() => {}, 1000)'],
    (await accountFor(join(path, 'postgres'))) ?? {},
  )
  await once(bystander, 'spawn')
  await writeFile(pidFile, note.replace(/^\d+/, String(bystander.pid)))
  await giveTo(await accountFor(join(path, 'postgres')), pidFile)
  const next = await startPostgres({ dataDir: path, log })
  expect(await ask(next.url, 'select 1')).toEqual([[1]])
  await next.stop()
  expect(bystander.exitCode).toBeNull()
  bystander.kill()
})

test('a cluster that cannot start says why in one sentence', { timeout: 30_000 }, async () => {
  const path = await dataDir('damaged')
  await (await startPostgres({ dataDir: path, log })).stop()
  await writeFile(join(path, 'postgres/cluster/PG_VERSION'), '9.6\n')
  await expect(startPostgres({ dataDir: path, log })).rejects.toThrow(
    /^The embedded database did not start: database files are incompatible with server \(more in .*server\.log\)\.$/,
  )
})
