import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process'
import { parse } from 'node:path'
import { StartError } from '../start-error.ts'
import type { Account } from './account.ts'

/** How PostgreSQL's programs are started: as whom, and with what rights. */
export type RunAs = { account: Account | null; prefix: readonly string[] }

/**
 * Finds how `account` can reach the folders that PostgreSQL needs. A clone or a data folder under
 * /root is closed to it; then PostgreSQL gets, beside its own account, root's right to pass through
 * closed folders. Containers often withhold that right but grant the wider one, so it comes second.
 */
export const findRunAs = (account: Account | null, folders: string[]): RunAs => {
  if (!account) return { account, prefix: [] }
  const ways = [[], withCapability(account, 'dac_read_search'), withCapability(account, 'dac_override')]
  for (const prefix of ways) if (reachesAll({ account, prefix }, folders)) return { account, prefix }
  throw new StartError(
    `PostgreSQL does not run as root, and the account that it would run as cannot reach ${folders.join(' and ')}; move them out of folders that are closed to others, or start Stoa as an ordinary user.`,
  )
}

/** `no_setuid_fixup` keeps the capability in force for access(2), with which PostgreSQL looks for its own programs. */
const withCapability = ({ uid, gid }: Account, capability: string): string[] => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  '--securebits=+no_setuid_fixup',
  `--inh-caps=+${capability}`,
  `--ambient-caps=+${capability}`,
]

/** Entering a folder is asked of the system, not computed: it knows about access lists and mounts. */
const reachesAll = (runAs: RunAs, folders: string[]): boolean => {
  const [command, args] = commandLine(runAs, '/bin/sh', [
    '-c',
    'for f do cd "$f" || exit 1; done',
    'sh',
    ...folders,
  ])
  return spawnSync(command, args, { ...credentials(runAs), cwd: '/', stdio: 'ignore' }).status === 0
}

const commandLine = ({ prefix }: RunAs, binary: string, args: string[]): [string, string[]] => {
  const [command = binary, ...rest] = [...prefix, binary, ...args]
  return [command, rest]
}

const credentials = ({ account, prefix }: RunAs) => (account && prefix.length === 0 ? account : {})

/**
 * Starts a program of PostgreSQL in a process group of its own, so that Ctrl-C in a terminal does not
 * reach it before we have closed our connections.
 */
export const spawnAs = (runAs: RunAs, binary: string, args: string[], stdio: StdioOptions): ChildProcess => {
  const [command, rest] = commandLine(runAs, binary, args)
  return spawn(command, rest, {
    ...credentials(runAs),
    cwd: parse(binary).root,
    detached: process.platform !== 'win32',
    windowsHide: true,
    env: environment(),
    stdio,
  })
}

/** Runs a program to its end; `output` is what it said, the errors too. */
export const runAs = async (
  as: RunAs,
  binary: string,
  args: string[],
): Promise<{ succeeded: boolean; output: string }> => {
  const child = spawnAs(as, binary, args, ['ignore', 'pipe', 'pipe'])
  let output = ''
  child.stdout?.on('data', chunk => {
    output += chunk
  })
  child.stderr?.on('data', chunk => {
    output += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ succeeded: code === 0, output }))
  })
}

const passedOn = [
  'PATH',
  'Path',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'SystemDrive',
  'LD_LIBRARY_PATH',
]

/** Neither our secrets nor PGDATA, PGPORT or a locale of the person who starts us may reach the server. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(passedOn.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])))
