import { setUpBigCompany } from '../load/big-company.ts'
import { fillBySql } from '../load/fill-by-sql.ts'
import { halvings, noteWords } from '../load/note-words.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { type AskedList, timeLists } from '../load/time-views.ts'
import { median, type Row, rounded } from '../row.ts'

/** Of two or three messages each. */
const tickets = 400_000
const few = { stretches: 3, rounds: 30, warmUp: 3 }

const questions = [
  ...Array.from({ length: halvings }, (_, halving) => `common${halving}`),
  'only123456',
  'giraffe',
  'common3 common4',
  'common1 only123456',
  'common2 -common3',
  '"charged twice"',
  'refund',
  'common5 or common9',
  'common2 status:new',
]

/** Questions about common, rare and absent words among a million messages, asked by who sees all and by who sees some. */
export const search1m: Row = {
  name: 'search-1m',
  measure: () =>
    withStoaInProcess(async stoa => {
      const company = await setUpBigCompany(stoa)
      await fillBySql(stoa, company, { total: tickets, along: 'messages' })
      const messages = await noteWords(stoa)
      const asked = questions.flatMap(q =>
        (
          [
            ['owner', company.owner],
            ['agent', company.agents[0]],
          ] as const
        ).map(
          ([who, { cookie }]): AskedList => ({
            view: `${who}, ${q}`,
            request: {
              method: 'GET',
              url: `/api/search?${new URLSearchParams({ q, limit: '30' })}`,
              headers: { cookie },
            },
            mayBeEmpty: true,
          }),
        ),
      )
      const { views, health } = await timeLists(stoa, asked, few)
      const timings = views.toSorted((one, other) => other.p95 - one.p95)
      const [worst, ...others] = timings
      return {
        name: 'search-1m',
        value: rounded(worst?.p95 ?? Number.NaN),
        unit: `ms p95 (${worst?.view}; next ${others
          .slice(0, 3)
          .map(({ view, p95 }) => `${view} ${rounded(p95)}`)
          .join(', ')}; half below ${rounded(median(timings.map(({ p95 }) => p95)))}; ${messages} messages)`,
        reference: { value: rounded(health), what: 'ms p95 of a request that does nothing' },
        ratio: rounded((worst?.p95 ?? Number.NaN) / health),
        goal: '≤ 200, aim 50',
        ok: (worst?.p95 ?? Number.POSITIVE_INFINITY) <= 200,
      }
    }),
}
