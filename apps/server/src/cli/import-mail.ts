import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createRewriteIncoming } from '../automation/rules/rewrite-incoming.ts'
import { beginImport } from '../channels/email/inlet/archive/change-imports.ts'
import { createMailImporter } from '../channels/email/inlet/archive/importer.ts'
import {
  findImport,
  openImports,
  problemsOf,
  type Tally,
  tallyOf,
} from '../channels/email/inlet/archive/store.ts'
import { createMailReader } from '../channels/email/inlet/reading/mail-reader.ts'
import { createIntakeWorker } from '../channels/intake/worker.ts'
import { system } from '../platform/events/act.ts'
import { type Platform, write } from '../platform/platform.ts'
import { StartError } from '../platform/start-error.ts'
import { usageOf } from './usage.ts'
import { withPlatform } from './with-platform.ts'

const A_SECOND = 1000

const read = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { department: { type: 'string' }, status: { type: 'string', default: 'closed' } },
    })
    const [path, more] = positionals
    const { department, status } = values
    if (!path || more || !department || (status !== 'closed' && status !== 'resolved'))
      throw new StartError(usageOf('import mail'))
    return { path: resolve(path), department, status } as const
  } catch (error) {
    throw new StartError(
      error instanceof StartError ? error.message : `${(error as Error).message}\n${usageOf('import mail')}`,
    )
  }
}

const departmentNamed = async ({ db }: Platform, name: string): Promise<number> => {
  const { rows } = await db
    .selectFrom('department')
    .select(['id', 'name'])
    .execute()
    .then(all => ({ rows: all.filter(each => each.name.toLowerCase() === name.toLowerCase()) }))
  const [department] = rows
  if (!department) throw new StartError(`There is no department named “${name}”.`)
  return department.id
}

/** Goes on with an import of the same archive that was interrupted, else begins one. */
const begun = async (platform: Platform, { path, department, status }: ReturnType<typeof read>) => {
  const departmentId = await departmentNamed(platform, department)
  const before = (await openImports(platform.db)).find(
    row => row.path === path && row.department_id === departmentId,
  )
  if (before) return before.id
  const given = { name: path, path, uploaded: false, departmentId, ticketStatus: status }
  return (await write(platform, system, act => beginImport(act, given))).id
}

/** Takes an archive of old mail in, beside a running server or without one. @returns what came of it, in a sentence */
export const importMail = async (args: string[]): Promise<string> => {
  const given = read(args)
  return withPlatform(async platform => {
    const id = await begun(platform, given)
    const worker = createIntakeWorker(platform, {
      email: createMailReader(platform, createRewriteIncoming()),
    })
    const importer = createMailImporter(platform)
    // Where a server runs, its own worker reads the ledger, and this one never gets a turn.
    worker.start()
    const tell = setInterval(async () => {
      const row = await findImport(platform.db, id)
      const tally = await tallyOf(platform.db, id)
      process.stderr.write(`${line(tally, row?.total ?? null, row?.known ?? 0)}\n`)
    }, A_SECOND)
    try {
      for (;;) {
        await importer.drain()
        const state = (await findImport(platform.db, id))?.state
        if (state !== 'waiting' && state !== 'running') break
        await new Promise(done => setTimeout(done, A_SECOND))
      }
    } finally {
      clearInterval(tell)
      await importer.stop()
      await worker.stop()
    }
    const row = await findImport(platform.db, id)
    if (row?.problem) throw new StartError(row.problem)
    const unreadable = await problemsOf(platform.db, [id])
    return [
      `Imported: ${line(await tallyOf(platform.db, id), row?.total ?? null, row?.known ?? 0)}.`,
      ...unreadable.map(({ name, problem }) => `Not readable: ${name}: ${problem}`),
    ].join('\n')
  })
}

const line = ({ done, suppressed, failed, waiting }: Tally, total: number | null, known: number) =>
  [
    `${done} messages`,
    `${known + suppressed} known before`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ...(total === null ? [] : [`of ${total}`]),
  ].join(', ')
