import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What Linux counts by, on all that we know. */
const ticksInSecond = 100

const text = (path: string) => readFile(path, 'utf8').catch(() => '')

/** Of every process that runs now, its parent; Linux only. */
const parents = async (): Promise<Map<number, number>> => {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const stats = await Promise.all(pids.map(async pid => [pid, await text(`/proc/${pid}/stat`)] as const))
  // The program's name stands in parentheses and may hold spaces; the parent is the second field behind it.
  const parentIn = (stat: string) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  return new Map(stats.filter(([, stat]) => stat !== '').map(([pid, stat]) => [pid, parentIn(stat)]))
}

/** These processes with all that they started and what those started. */
export const withDescendants = async (roots: readonly number[]): Promise<number[]> => {
  const known = new Set(roots)
  const all = await parents()
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const [pid, parent] of all) if (known.has(parent)) known.add(pid)
  }
  return [...known]
}

/** The embedded PostgreSQL runs in a group of its own; its note in the data folder says which process it is. */
export const postmasterOf = async (dataDir: string): Promise<number> => {
  const note = await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')
  return Number(note.split('\n')[0])
}

/** Megabytes: memory that several share is divided among them (PSS); where the kernel does not tell, each counts all (RSS). */
export const memoryOf = async (pids: readonly number[]): Promise<number> => {
  const each = await Promise.all(
    pids.map(async pid => {
      const shared = kilobytes(await text(`/proc/${pid}/smaps_rollup`), 'Pss')
      return shared || kilobytes(await text(`/proc/${pid}/status`), 'VmRSS')
    }),
  )
  return (each.reduce((sum, one) => sum + one, 0) * 1024) / 1_000_000
}

const kilobytes = (lines: string, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(lines)?.[1] ?? 0)

/** Seconds that processors worked for these processes, and for what they started and saw end; Linux only. */
export const processorTimeOf = async (pids: readonly number[]): Promise<number> => {
  const each = await Promise.all(
    pids.map(async pid => {
      const stat = await text(`/proc/${pid}/stat`)
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    }),
  )
  return each.reduce((sum, ticks) => sum + ticks, 0) / ticksInSecond
}
