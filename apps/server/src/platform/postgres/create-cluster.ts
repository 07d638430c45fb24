import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { syncFolder } from '../files/sync-folder.ts'
import { StartError } from '../start-error.ts'
import { giveTo } from './account.ts'
import type { Binaries } from './binaries.ts'
import { type Layout, layoutIn, userName } from './layout.ts'
import { type RunAs, runAs } from './run-as.ts'

/**
 * Makes an empty cluster with a random password. It is made beside its place and renamed when it is
 * whole, so an end at any moment leaves all of it or nothing. The name beside is new each time, because
 * an initdb whose parent was killed writes on for a second under the old one.
 */
export const createCluster = async (binaries: Binaries, as: RunAs, layout: Layout): Promise<void> => {
  await removeUnfinished(layout)
  const fresh = layoutIn(layout.dataDir, `${layout.folder}.new-${randomBytes(6).toString('hex')}`)
  await mkdir(fresh.folder, { mode: 0o700 })
  await writeFile(fresh.passwordFile, `${randomBytes(24).toString('base64url')}\n`, {
    mode: 0o600,
    flush: true,
  })
  await giveTo(as.account, fresh.folder, fresh.passwordFile)
  const { succeeded, output } = await runAs(as, binaries.initdb, [
    `--pgdata=${fresh.cluster}`,
    `--pwfile=${fresh.passwordFile}`,
    `--username=${userName}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...characterTypes(),
  ])
  if (!succeeded) {
    await rm(fresh.folder, { recursive: true, force: true })
    throw new StartError(`The embedded database could not be created: ${lastLine(output)}.`)
  }
  await rename(fresh.folder, layout.folder)
  await syncFolder(layout.dataDir)
}

/** The text search parser asks the C library what a letter is; with plain C, «quotes» would be letters. */
const characterTypes = (): string[] => {
  if (process.platform === 'linux') return ['--lc-ctype=C.UTF-8']
  return process.platform === 'darwin' ? ['--lc-ctype=en_US.UTF-8'] : []
}

const removeUnfinished = async ({ dataDir, folder }: Layout) => {
  for (const name of await readdir(dataDir))
    if (name.startsWith(`${basename(folder)}.new-`))
      await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
}

const lastLine = (output: string): string => {
  const lines = output.trim().split('\n')
  const telling = lines.findLast(line => /(error|fatal):/i.test(line)) ?? lines.at(-1) ?? ''
  return telling
    .trim()
    .replace(/^initdb: /, '')
    .replace(/\.$/, '')
}
