import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './stoa-process.ts'

const run = promisify(execFile)
const root = '/usr/lib/postgresql'

/** The folder of Debian's newest installed PostgreSQL server, or null. */
export const debianPostgres = async (): Promise<string | null> => {
  if (!existsSync(root)) return null
  const versions = (await readdir(root)).filter(version => existsSync(join(root, version, 'bin/initdb')))
  const newest = versions.map(Number).toSorted((a, b) => b - a)[0]
  return newest === undefined ? null : join(root, String(newest), 'bin')
}

/** A cluster of its own, as Debian's server makes it, with a user `stoa` who may not do more than own a database. */
export const startDebianPostgres = async (bin: string): Promise<{ url: string; stop(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-debian-'))
  const asRoot = process.getuid?.() === 0
  const account: { uid?: number; gid?: number } = asRoot ? await idsOf('postgres') : {}
  if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  const options = { ...account, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } }
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, 'admin-password\n', { mode: 0o644 })
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8'],
    options,
  )
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  await run(
    join(bin, 'pg_ctl'),
    ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start'],
    options,
  )
  const admin = (sql: string) =>
    run(join(bin, 'psql'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-c', sql], {
      ...options,
      env: { ...options.env, PGPASSWORD: 'admin-password' },
    })
  await admin(`create role stoa login password 'user-password'`)
  await admin('create database stoa owner stoa')
  return {
    url: `postgres://stoa:user-password@127.0.0.1:${port}/stoa`,
    async stop() {
      await run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'fast', '-w', 'stop'], options)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const idsOf = async (name: string) => {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
