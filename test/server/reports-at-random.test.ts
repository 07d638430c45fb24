import { type Measure, metricNames, metrics } from '@stoa/contract/metrics'
import { type Breakdown, breakdowns, type Stretch, stretches } from '@stoa/contract/report-choices'
import { type Report, reports } from '@stoa/contract/reports'
import { expect, test } from 'vitest'
import { addSums, valuing } from '../../apps/server/src/outlets/reports/reading/values-of.ts'
import { openCompany } from '../support/company.ts'
import { type Dice, dice as diceOf } from '../support/dice.ts'
import { pointsOf } from '../support/report-points.ts'
import { type Counted, counted } from '../support/report-rows.ts'

const kept = ['Europe/Athens', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe']
const zones = [...kept, 'America/New_York', 'Pacific/Chatham', 'UTC']
const measures = [
  'answers',
  'new-answers',
  'new-answer-seconds',
  'notes',
  'call-seconds',
  'positive-ratings',
  'negative-ratings',
  'not-ranked',
] as const
const channels = ['email', 'form', 'chat'] as const
const companies = [' 7', ' 8']
const tags = ['vip', 'refund', 'wörk'.normalize('NFD').replace(/\p{M}/gu, '')]

/** Half a year around both changes of clocks, thick around the ends of months. */
const someRows = (dice: Dice, departments: readonly number[], agents: readonly number[]): Counted[] =>
  Array.from({ length: 180 }, () => {
    const start = Date.UTC(2026, dice.one([1, 2, 3, 9, 10]), dice.chance(0.5) ? 1 : dice.whole(1, 28))
    return {
      at: new Date(start + dice.whole(-40, 40) * 3_600_000 + dice.whole(0, 59) * 60_000).toISOString(),
      departmentId: dice.one(departments),
      agentId: dice.one(agents),
      channel: dice.one(channels),
      // Companies are kept as tags are, under names that no tag has.
      tags: [...dice.some(tags, 0.3), ...(dice.chance(0.6) ? [dice.one(companies)] : [])],
      ...Object.fromEntries(
        [dice.one(measures), ...dice.some(measures)].map(measure => [measure, dice.whole(1, 500)]),
      ),
    }
  })

const clocks = new Map<string, Intl.DateTimeFormat>()
/** What calendars and clocks on the wall show, by Intl and not by Temporal. */
const wall = (at: number, zone: string) => {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(zone, clock)
  const [day = '', time = ''] = clock.format(at).split(' ')
  return { day, minute: Number(time.slice(3)) }
}

const keyOf = (row: Counted, by: Breakdown, zone: string): string[] => {
  if (by === 'department') return [String(row.departmentId)]
  if (by === 'agent') return [String(row.agentId)]
  if (by === 'channel') return [row.channel ?? '']
  const under = row.tags ?? []
  if (by === 'tag') return under.filter(tag => !tag.startsWith(' '))
  if (by === 'company') return under.filter(tag => tag.startsWith(' ')).map(tag => tag.slice(1))
  const at = Date.parse(row.at)
  const { day, minute } = wall(at, zone)
  if (by === 'hour') {
    // Back minute by minute to when the clocks struck.
    let struck = at - (at % 60_000)
    for (let left = minute; left > 0 && wall(struck, zone).minute !== 0; left--) struck -= 60_000
    return [new Date(struck).toISOString().replace('.000', '')]
  }
  if (by === 'day') return [day]
  const date = new Date(`${day}T00:00:00Z`)
  if (by === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  else date.setUTCDate(1)
  if (by === 'year') date.setUTCMonth(0)
  return [date.toISOString().slice(0, 10)]
}

const sumsOf = (rows: readonly Counted[]) =>
  addSums(
    rows.map(
      row =>
        Object.fromEntries(measures.map(measure => [measure, row[measure] ?? 0])) as Record<Measure, number>,
    ),
  )

const valuesOf = valuing(metrics, 'rated')
const numbers = (values: Report['total']) => metricNames.map(name => values[name])

const grouped = (rows: readonly Counted[], by: Breakdown, zone: string) => {
  const groups = new Map<string, Counted[]>()
  for (const row of rows) {
    if (!measures.some(measure => row[measure])) continue
    for (const key of keyOf(row, by, zone)) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

test.each([1, 2])(
  'reports of any kind, period and zone are what adding up by hand says (%i)',
  async seed => {
    const company = await openCompany()
    const { ada, ben, dora, platform } = company
    const departments = [
      (await company.department('Sales', [])).id,
      (await company.department('Support', [])).id,
    ]
    const agents = [0, ben.id, dora.id]
    const dice = diceOf(seed)
    const rows = someRows(dice, departments, agents)
    await counted(platform.db, rows, kept)
    let filled = 0
    for (let round = 0; round < 50; round++) {
      const zone = dice.one(zones)
      const by = dice.one(breakdowns)
      const every: Stretch | undefined = dice.chance(0.4) ? dice.one(stretches) : undefined
      const hours = by === 'hour' || every === 'hour'
      const from = dice.chance(0.3)
        ? `2026-0${dice.whole(1, 4)}-01`
        : `2026-${dice.one(['02', '03', '10'])}-${dice.whole(10, 28)}`
      const first = Temporal.PlainDate.from(from)
      const last = dice.chance(0.3)
        ? first.with({ day: 31 })
        : first.add({ days: dice.whole(0, hours ? 30 : 250) })
      const only = {
        departments: dice.some(departments, 0.3),
        agents: dice.some(agents, 0.2),
        channels: dice.some(channels, 0.2),
        tag: dice.chance(0.2) ? dice.one(by === 'company' ? companies : tags) : '',
      }
      const company = only.tag.startsWith(' ')
      const query = new URLSearchParams({
        by,
        from,
        to: last.toString(),
        zone,
        ...(every && { every }),
        ...(only.tag && (company ? { company: only.tag.slice(1) } : { tag: only.tag })),
        departments: only.departments.join(),
        agents: only.agents.join(),
        channels: only.channels.join(),
      })
      const path = `/api/reports?${query}`.replaceAll('%3A', ':') as `/api/${string}`
      const report = (await ada.calls({ ...reports.get, path })).body

      const any = <Item>(wanted: readonly Item[], item: Item) => wanted.length === 0 || wanted.includes(item)
      const meant = rows.filter(row => {
        const { day } = wall(Date.parse(row.at), zone)
        return (
          day >= from &&
          day <= last.toString() &&
          any<number>(only.departments, row.departmentId) &&
          any<number>(only.agents, row.agentId ?? 0) &&
          any<string>(only.channels, row.channel ?? '') &&
          (only.tag === '' || row.tags?.includes(only.tag))
        )
      })
      const tagged =
        (by === 'tag' || by === 'company') && only.tag
          ? meant.map(row => ({ ...row, tags: [only.tag] }))
          : meant
      const expected = grouped(tagged, by, zone).map(([key, some]) => [
        key,
        numbers(valuesOf(sumsOf(some))),
        every && every !== by
          ? grouped(some, every, zone).map(([at, few]) => [at, numbers(valuesOf(sumsOf(few)))])
          : undefined,
      ])
      const told = report.rows
        .map(row => [
          row.key,
          numbers(row.values),
          pointsOf(row)?.map(({ at, values }) => [at, numbers(values)]),
        ])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
      expect([path, told]).toEqual([path, expected])
      expect([path, numbers(report.total)]).toEqual([path, numbers(valuesOf(sumsOf(meant)))])
      if (told.length > 1) filled++
    }
    expect(filled).toBeGreaterThan(20)
  },
  60_000,
)
