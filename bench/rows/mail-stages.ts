import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realisticMails } from '@stoa/cast/realistic-mail'
import { nodeShares, now } from '../load/mail-stages/node-stages.ts'
import { named, type Spent, toldShares } from '../load/mail-stages/stages.ts'
import { countStatements, forgetStatements, statementShares } from '../load/mail-stages/statement-stages.ts'
import { postmasterOf, processorTimeOf, withDescendants } from '../load/process-tree.ts'
import { flags, type StoaProcess, withDataDir, withStoa } from '../load/stoa-process.ts'
import { timeUntilRead } from '../load/time-until-read.ts'
import { addDepartments, databaseOf } from '../load/with-mailed-stoa.ts'
import { type Row, rounded } from '../row.ts'

const mailsInRound = 300
const roundsToWarmUp = 2
const rounds = 4
const leastNamed = 0.9

type Measured = {
  node: number
  postgres: number
  statements: number
  from: number
  to: number
  database: Spent
}

/**
 * Where the time of a mail goes, until followers have heard of it: how much the processors work is told by the system, whose work it is by
 * the profiler of Node.js and by pg_stat_statements. Both watch from outside; the product measures nothing.
 */
export const mailStages: Row = {
  name: 'mail-stages',
  measure: () =>
    withDataDir(async dataDir => {
      await withStoa({ dataDir }, async () => countStatements(await databaseOf(dataDir)))
      const profiles = await mkdtemp(join(tmpdir(), 'stoa-profiles-'))
      try {
        const main = join(import.meta.dirname, '../../apps/server/src/main.ts')
        const command = [process.execPath, ...flags, '--cpu-prof', `--cpu-prof-dir=${profiles}`, main]
        const measured = await withStoa({ dataDir, command }, stoa => takeMailsIn(stoa, dataDir))
        const { node, postgres, statements, from, to, database } = measured
        const inNode = await nodeShares(profiles, from, to)
        return {
          name: 'mail-stages',
          value: rounded(node + postgres),
          unit: 'ms of a processor a mail',
          reference: {
            value: rounded(postgres),
            what: `of these in PostgreSQL, ${rounded(statements)} statements; Node.js: ${toldShares(inNode)}; PostgreSQL: ${toldShares(database)}`,
          },
          ratio: rounded(postgres / (node + postgres)),
          goal: `${100 * leastNamed} % named`,
          ok: Math.min(named(inNode), named(database)) >= leastNamed,
        }
      } finally {
        await rm(profiles, { recursive: true, force: true })
      }
    }),
}

const takeMailsIn = async (stoa: StoaProcess, dataDir: string): Promise<Measured> => {
  const url = await databaseOf(dataDir)
  const { addresses } = await addDepartments(stoa.origin)
  const round = (seed: number) => {
    const at = Temporal.Now.instant().subtract({ hours: 2 })
    const mails = realisticMails(mailsInRound, { seed, to: addresses, at })
    return timeUntilRead(stoa, url, mails, { follower: 'search' })
  }
  for (let warm = 1; warm <= roundsToWarmUp; warm++) await round(warm)
  const processorTime = async () => ({
    node: await processorTimeOf([stoa.child.pid ?? 0]),
    postgres: await processorTimeOf(await withDescendants([await postmasterOf(dataDir)])),
  })
  await forgetStatements(url)
  const from = now()
  const before = await processorTime()
  for (let each = 1; each <= rounds; each++) await round(roundsToWarmUp + each)
  const after = await processorTime()
  const to = now()
  const { shares, calls } = await statementShares(url)
  const mails = rounds * mailsInRound
  return {
    node: (1000 * (after.node - before.node)) / mails,
    postgres: (1000 * (after.postgres - before.postgres)) / mails,
    statements: calls / mails,
    database: shares,
    from,
    to,
  }
}
