import { setUpBigCompany } from '../load/big-company.ts'
import { fillQueue } from '../load/fill-queue.ts'
import { pressAtOnce, pressLikePeople } from '../load/press-to-solve.ts'
import { rawCommits } from '../load/raw-commits.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { quantile, type Row, rounded } from '../row.ts'

const agentCount = 200
const tickets = 10_000

/** Two hundred agents press To solve over and over, beside a raw commit of the same database; and once all in the same moment. */
export const toSolve: Row = {
  name: 'to-solve',
  measure: () =>
    withStoaInProcess(async stoa => {
      const { agents, departmentIds } = await setUpBigCompany(stoa, { agentCount })
      await fillQueue(stoa, departmentIds, tickets)
      // What was put in at once has been heard of; else everybody would press while thousands of arrivals are digested.
      await stoa.followers.settle()
      for (const service of stoa.services) await service.start()
      try {
        // A server that has run for a while: its connections are open, its statements compiled.
        const warm = await pressLikePeople(stoa, agents, { rounds: 2, seconds: [1, 3] })
        const before = await rawCommits(stoa.databaseUrl)
        const paced = await pressLikePeople(stoa, agents, { rounds: 8, seconds: [4, 12] })
        const after = await rawCommits(stoa.databaseUrl)
        const burst = await pressAtOnce(stoa, agents)
        const given = [warm, paced, burst].flatMap(presses => presses.given)
        const twice = given.length - new Set(given).size
        const missing = agentCount * (2 + 8 + 1) - given.length
        const p95 = quantile(paced.times, 0.95)
        const commit = 2000 / (before + after)
        const atOnce = `all at once: p50 ${rounded(quantile(burst.times, 0.5))}, p95 ${rounded(quantile(burst.times, 0.95))} ms`
        return {
          name: 'to-solve',
          value: rounded(p95),
          unit: `ms p95 (p50 ${rounded(quantile(paced.times, 0.5))}; ${atOnce}; ${twice} twice, ${missing} without)`,
          reference: { value: rounded(commit), what: 'ms a raw commit' },
          ratio: rounded(p95 / commit),
          goal: '< 20, none twice',
          ok: p95 < 20 && twice === 0 && missing === 0,
        }
      } finally {
        for (const service of stoa.services.toReversed()) await service.stop()
      }
    }),
}
