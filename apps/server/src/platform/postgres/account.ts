import { spawnSync } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'

/** The system account that PostgreSQL runs as, because it refuses to run as root. */
export type Account = { uid: number; gid: number }

/**
 * null where we are not root: PostgreSQL then runs as we do. As root it is the one that a cluster
 * already belongs to, else `postgres`, else a system account made for it, else `nobody`.
 */
export const accountFor = async (folder: string): Promise<Account | null> => {
  if (process.getuid?.() !== 0) return null
  return (
    (await ownerOf(folder)) ??
    lookUp('postgres') ??
    lookUp('stoa-postgres') ??
    create('stoa-postgres') ??
    lookUp('nobody')
  )
}

/** Hands files over to the account that PostgreSQL runs as. */
export const giveTo = async (account: Account | null, ...paths: string[]): Promise<void> => {
  if (account) for (const path of paths) await chown(path, account.uid, account.gid)
}

/** A folder that root has copied back from somewhere belongs to root, all of it. */
export const takeOver = async (account: Account, folder: string): Promise<void> => {
  if (await ownerOf(folder)) return
  spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, folder], { stdio: 'ignore' })
}

const ownerOf = async (folder: string): Promise<Account | null> => {
  const found = await stat(folder).catch(() => null)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null
}

const lookUp = (name: string): Account | null => {
  const uid = numberFrom('id', ['-u', name])
  const gid = numberFrom('id', ['-g', name])
  return uid === null || gid === null ? null : { uid, gid }
}

const create = (name: string): Account | null => {
  const shape = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
  spawnSync('useradd', [...shape, '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' })
  return lookUp(name)
}

const numberFrom = (command: string, args: string[]): number | null => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}
