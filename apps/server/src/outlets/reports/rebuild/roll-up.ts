import { type RowKeys, WHATEVER_TAGS } from '../rules/row-keys.ts'
import { addRow, createSheet, eachRow, empty, type Sheet } from '../rules/sheet.ts'
import type { RowsOfMoment } from '../store/copy-rows.ts'
import { type Detail, keptDetail, type SpanGrain } from '../store/details.ts'
import type { LocalDays } from './local-days.ts'

type SeriesOf = (grain: SpanGrain, detail: Detail) => number

const daysSince1970 = (date: string): number => Date.parse(date) / 86_400_000

/** Adds all rows of a sheet to another one, under other keys; null: not this row. */
const addAll = (
  to: Sheet,
  from: Sheet,
  { measures, under }: { measures: readonly number[]; under: (key: number) => number | null },
): void =>
  eachRow(from, (key, at) => {
    const wider = under(key)
    if (wider !== null) addRow(to, wider, { from, at, measures })
  })

const same = (key: number): number => key

/**
 * Days and months of one zone from quarter-hours that come once each, in order: what is added up is told as soon as it is over, so that no more
 * than a month is held.
 */
export const createRollUp = (keys: RowKeys, { days, dayAt }: LocalDays, seriesOf: SeriesOf) => {
  const open = new Map<number, Sheet>()
  const spare: Sheet[] = []
  const month = createSheet()
  const detailed = createSheet()
  const wider = { department: keys.ofDepartment, agent: keys.ofAgent, channel: keys.ofChannel }
  let next = 0

  const openDay = (place: number): Sheet => {
    const there = open.get(place)
    if (there) return there
    const made = spare.pop() ?? createSheet()
    open.set(place, made)
    return made
  }

  /** What is kept of one day or month, from that which tells all apart. Each is good until the next. */
  function* spans(
    grain: SpanGrain,
    date: string,
    { both, measures }: { both: Sheet; measures: readonly number[] },
  ): Generator<RowsOfMoment> {
    const moment = daysSince1970(date)
    for (const detail of ['department', 'agent', 'channel'] as const) {
      const under = (key: number) => {
        const isOfTag = keys.tagsOfKeys[key] !== WHATEVER_TAGS
        return keptDetail(grain, detail, isOfTag) === detail ? wider[detail](key) : null
      }
      addAll(detailed, both, { measures, under })
      yield { series: seriesOf(grain, detail), moment, sheet: detailed }
      empty(detailed)
    }
    yield { series: seriesOf(grain, 'both'), moment, sheet: both }
  }

  return {
    add(quarter: number, both: Sheet, measures: readonly number[]): void {
      addAll(openDay(dayAt(quarter)), both, { measures, under: same })
    },
    /** The days and months of which everything was added that lies before a moment, in seconds since 1970. */
    *over(moment: number, measures: readonly number[]): Generator<RowsOfMoment> {
      for (let day = days[next]; day && day.last < moment; day = days[next]) {
        const both = openDay(next)
        open.delete(next)
        next++
        yield* spans('day', day.date, { both, measures })
        addAll(month, both, { measures, under: same })
        empty(both)
        spare.push(both)
        if (days[next]?.date.slice(0, 7) === day.date.slice(0, 7)) continue
        yield* spans('month', `${day.date.slice(0, 7)}-01`, { both: month, measures })
        empty(month)
      }
    },
  }
}
