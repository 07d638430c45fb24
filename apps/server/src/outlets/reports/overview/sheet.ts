import { type MetricName, metrics } from '@stoa/contract/metrics'
import { overviewFile } from '@stoa/contract/overview-report'
import { overviewMetrics } from '@stoa/contract/report-choices'
import type { Stretch } from '@stoa/contract/reports'
import type { Translate } from '@stoa/text/translator'
import type { Tx } from '../../../platform/db/database.ts'
import { labelOf } from '../files/label-of.ts'
import { type AskedKind, askKind } from '../kinds/ask-kind.ts'
import { readLoad } from '../load/read-load.ts'
import { readReport } from '../reading/read-report.ts'
import { startsOf } from '../reading/rules/stretches.ts'
import { metricsTold, valuing } from '../reading/values-of.ts'
import { type Cell, type Column, type ColumnKind, sheetKind } from '../sheets/sheet.ts'
import { readCompliance } from '../sla/compliance.ts'

type Told = { asked: AskedKind; every: Stretch; now: Temporal.Instant }

const kindOf = (name: MetricName): ColumnKind => {
  const unit = metrics.find(each => each.name === name)?.unit
  return unit === 'seconds' || unit === 'share' ? unit : 'count'
}

const columnsOf = (t: Translate, every: Stretch): Column[] => [
  { title: t(`reports:by.${every}`), kind: 'text' },
  ...overviewMetrics.map(name => ({ title: t(`metrics:${name}.name`), kind: kindOf(name) })),
  { title: t('kinds:sla.share'), kind: 'share' },
  { title: t('kinds:overview.queue'), kind: 'count' },
]

/** A line a stretch that has begun, the sum of all last: what the charts of the page show, each read as its own report reads it. */
async function* linesOf(tx: Tx, { asked, every, now }: Told, t: Translate): AsyncGenerator<Cell[]> {
  const { period, departments } = asked
  const all = { agents: 'all', channels: 'all', under: [] } as const
  const asks = { period, by: every, every: null, only: { ...all, departments } }
  const done = await readReport(tx, asks, metricsTold(overviewMetrics))
  const nobody = { departments: [], agents: [], levels: [], metrics: [] }
  const promises = await readCompliance(tx, { asked, query: { by: every, every: undefined, ...nobody } })
  const load = await readLoad(tx, { asked, query: { every, departments: [] }, now })
  const values = valuing(metricsTold(overviewMetrics), 'rated')
  const sums = new Map(done.rows.map(row => [row.key, row.sums]))
  const shares = new Map(promises.rows.map(row => [row.key, row.share]))
  const queues = new Map<string, number>()
  for (const { points } of load.rows)
    for (const { at, queue } of points) queues.set(at, (queues.get(at) ?? 0) + queue.average)
  const line = (
    label: string,
    of: ReturnType<typeof values>,
    share: number | null,
    queue: number,
  ): Cell[] => [label, ...overviewMetrics.map(name => of[name] ?? null), share, queue]
  for (const { key, at } of startsOf(period, every))
    if (Temporal.Instant.compare(at, now) <= 0)
      yield line(
        labelOf(t, every, key, new Map(), period.zone),
        values(sums.get(key) ?? {}),
        shares.get(key) ?? null,
        queues.get(key) ?? 0,
      )
  const queue = load.rows.reduce((sum, row) => sum + row.queue.average, 0)
  yield line(t('reports:total'), values(done.total), promises.total.share, queue)
}

export const overviewSheet = sheetKind({
  ...overviewFile,
  permission: 'report.read',
  ask: async (platform, caller, query) => {
    const { every } = query
    const asked = await askKind(platform, caller, query, [every])
    const { period, language } = asked
    const told = { asked, every, now: platform.clock.now() }
    return {
      language,
      name: `overview-${period.from}-${period.to}`,
      open: async (tx, t) => ({ columns: columnsOf(t, every), lines: linesOf(tx, told, t) }),
    }
  },
})
