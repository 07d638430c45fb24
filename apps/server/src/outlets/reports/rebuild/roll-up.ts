import type { Cell } from '../rules/cells.ts'
import { addSumsTo, type Sums } from '../rules/sums.ts'
import type { CopiedRow } from '../store/copy-rows.ts'
import { type Detail, keptDetail, type SpanGrain } from '../store/details.ts'
import type { LocalDays } from './local-days.ts'

type Kept = { tag: string; departmentId: number; agentId: number; channel: string; sums: Sums }
/** As `Cells` has them within a quarter-hour: the key tells department, agent, channel and tag. */
type Told = Map<string, Kept>

const join = (told: Told, key: string, more: Kept, agentId = more.agentId, channel = more.channel): void => {
  const there = told.get(key)
  if (there) addSumsTo(there.sums, more.sums)
  else {
    const { tag, departmentId, sums } = more
    told.set(key, { tag, departmentId, agentId, channel, sums: sums.slice() })
  }
}

/** What is kept of one day or month, from that which tells all apart. */
const details = (grain: SpanGrain, both: Told): [Detail, Iterable<Kept>][] => {
  const isKeptOf = (detail: Detail, { tag }: Kept) => keptDetail(grain, detail, tag !== '') === detail
  const [department, agent, channel]: [Told, Told, Told] = [new Map(), new Map(), new Map()]
  for (const each of both.values()) {
    if (isKeptOf('agent', each))
      join(agent, `${each.departmentId} ${each.agentId} ${each.tag}`, each, each.agentId, '')
    join(channel, `${each.departmentId} ${each.channel} ${each.tag}`, each, 0)
  }
  for (const each of channel.values()) join(department, `${each.departmentId} ${each.tag}`, each, 0, '')
  return [
    ['department', department.values()],
    ['agent', agent.values()],
    ['channel', channel.values().filter(each => isKeptOf('channel', each))],
    ['both', both.values()],
  ]
}

/** What is read together should lie together on the disk. */
const untaggedFirst = (all: Iterable<Kept>): Kept[] =>
  [...all].sort((one, other) => Number(one.tag !== '') - Number(other.tag !== ''))

type SeriesOf = (grain: SpanGrain, detail: Detail) => number

const daysSince1970 = (date: string): number => Date.parse(date) / 86_400_000

/**
 * Days and months of one zone from quarter-hours that come once each, in order: what is added up is told as soon as it is over, so that no more
 * than a month is held.
 */
export const createRollUp = ({ days, dayAt }: LocalDays, seriesOf: SeriesOf) => {
  const open = new Map<number, Told>()
  let month: Told = new Map()
  let next = 0

  function* spans(grain: SpanGrain, date: string, both: Told): Generator<CopiedRow> {
    const moment = daysSince1970(date)
    for (const [detail, all] of details(grain, both)) {
      const series = seriesOf(grain, detail)
      for (const of of untaggedFirst(all)) yield { series, moment, of }
    }
  }

  return {
    add(quarter: number, cells: ReadonlyMap<string, Cell>): void {
      const place = dayAt(quarter)
      const day: Told = open.get(place) ?? new Map()
      open.set(place, day)
      for (const [key, cell] of cells) if (cell.detail === 'both') join(day, key, cell)
    },
    /** The days and months of which everything was added that lies before a moment, in seconds since 1970. */
    *over(moment: number): Generator<CopiedRow> {
      for (let day = days[next]; day && day.last < moment; day = days[next]) {
        const both: Told = open.get(next) ?? new Map()
        open.delete(next)
        next++
        yield* spans('day', day.date, both)
        for (const [key, each] of both) join(month, key, each)
        if (days[next]?.date.slice(0, 7) === day.date.slice(0, 7)) continue
        yield* spans('month', `${day.date.slice(0, 7)}-01`, month)
        month = new Map()
      }
    },
  }
}
