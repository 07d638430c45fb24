import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nothingSpent, type Spent, type Stage } from './stages.ts'

type Node = { id: number; callFrame: { functionName: string; url: string }; children?: number[] }
type Profile = {
  nodes: Node[]
  /** Microseconds of the machine's monotonic clock. */
  startTime: number
  samples: number[]
  timeDeltas: number[]
}

/** The nearest of these on the stack says what a moment was for; what many stages use stands last, and counts only where none of them called. */
const places: readonly (readonly [RegExp, Stage])[] = [
  [/\/node_modules\/mailauth\/|\/email\/inlet\/authentication\//, 'judge signatures'],
  [/\/email\/inlet\/parse\/|\/reading\/(judge-file|rules\/file-danger)|\/platform\/files\//, 'parse'],
  [/\/intake\/(store|commands\/keep-raw|settle-batch|worker)/, 'keep raw'],
  [/\/node_modules\/smtp-server\/|\/email\/inlet\/(smtp|dedup-key)/, 'receive'],
  [/\/outlets\/search\/|\/node_modules\/unpdf\//, 'words for search'],
  [
    /\/core\/(tickets|contacts|departments|custom-fields)\/|\/platform\/events\/(insert-events|record)/,
    'write',
  ],
  [/\/channels\/email\/(inlet|references|thread-token|own-addresses)/, 'thread'],
  [/\/src\/(automation|outlets|core|channels)\/|\/platform\/events\//, 'followers'],
  [/\/platform\/(db|clock)|\/node_modules\/(pg|pg-[a-z]+|pgpass|kysely|postgres-[a-z]+)\//, 'statements'],
]

const stageOfFrame = ({ functionName, url }: Node['callFrame']): Stage | null => {
  if (functionName === '(garbage collector)') return 'garbage'
  return places.find(([place]) => place.test(url))?.[1] ?? null
}

/** The inside of Node.js and of V8, which have no file, where nobody called them: they hand over what a socket got, and go on with promises. */
const isRuntime = ({ url }: Node['callFrame']): boolean => url === '' || url.startsWith('node:')

const stagesOf = ({ nodes }: Profile): Map<number, Stage | null> => {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const stages = new Map<number, Stage | null>()
  const shared: readonly (Stage | null)[] = ['statements', null]
  const visit = (node: Node, above: Stage | null) => {
    const own = stageOfFrame(node.callFrame)
    // A statement belongs to whoever asks it.
    const stage = own === null || (own === 'statements' && !shared.includes(above)) ? above : own
    const rests = node.callFrame.functionName === '(idle)'
    stages.set(node.id, rests ? null : (stage ?? (isRuntime(node.callFrame) ? 'runtime' : 'other')))
    for (const id of node.children ?? []) {
      const child = byId.get(id)
      if (child) visit(child, stage)
    }
  }
  const [root] = nodes
  if (root) visit(root, null)
  return stages
}

/** Microseconds of the machine's monotonic clock. */
export const now = (): number => Number(process.hrtime.bigint() / 1000n)

/** What the processor did for each stage between two moments, by the profiles of a process's threads; in shares of 1. */
export const nodeShares = async (folder: string, from: number, to: number): Promise<Spent> => {
  const spent = nothingSpent()
  for (const name of await readdir(folder)) {
    const profile = JSON.parse(await readFile(join(folder, name), 'utf8')) as Profile
    const stages = stagesOf(profile)
    let at = profile.startTime
    for (const [index, sample] of profile.samples.entries()) {
      const took = profile.timeDeltas[index] ?? 0
      at += took
      const stage = stages.get(sample)
      if (stage && at >= from && at < to) spent[stage] += took
    }
  }
  const sum = Object.values(spent).reduce((all, each) => all + each, 0)
  for (const stage of Object.keys(spent) as Stage[]) spent[stage] /= sum
  return spent
}
