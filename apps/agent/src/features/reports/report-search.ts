import { type Breakdown, breakdowns } from '@stoa/contract/report-choices'
import type { Preset } from '@stoa/contract/report-periods'
import { readPeriod } from './period/read-period.ts'

export const chartKinds = ['area', 'line', 'bar', 'pie'] as const
export type ChartKind = (typeof chartKinds)[number]

/** What of a report stands in the URL; what is usual is left out. */
export type ReportSearch = {
  /** A period by its name, or two days. */
  period?: Preset
  from?: string
  to?: string
  by?: Breakdown
  departments?: number[]
  agents?: number[]
  channels?: string[]
  tag?: string
  /** Not together with a tag, by which companies are not told apart. */
  company?: number
  /** In which days begin, where that is not the reader's own. */
  zone?: string
  /** Of the table, where those are not the usual ones. */
  columns?: string[]
  compare?: true
  shares?: 'asked'
  chart?: ChartKind
  /** What the chart shows, where that is not the first column. */
  metric?: string
  /** A metric or `name`; with a minus before it the largest comes first. */
  sort?: string
  /** By which saved report it was opened. */
  saved?: number
}

const oneOf = <Known extends string>(known: readonly Known[], value: unknown) =>
  known.find(each => each === value)

const listOf = <Item extends string | number>(value: unknown, is: (item: unknown) => item is Item) => {
  const items = Array.isArray(value) ? value.filter(is) : []
  return items.length > 0 ? items : undefined
}

const isId = (item: unknown): item is number => Number.isInteger(item) && Number(item) >= 0
const isWord = (item: unknown): item is string => typeof item === 'string' && /^[a-z-]{1,40}$/.test(item)

const isZone = (value: unknown): value is string => {
  try {
    return typeof value === 'string' && new Intl.DateTimeFormat('en', { timeZone: value }) !== null
  } catch {
    return false
  }
}

/** The router reads `123` as a number. */
const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export function reportSearch(search: { readonly [Key in keyof ReportSearch]?: unknown }): ReportSearch {
  const by = oneOf(breakdowns, search.by)
  const tag = by === 'company' ? undefined : textOf(search.tag)
  const found: { [Key in keyof ReportSearch]: ReportSearch[Key] | undefined } = {
    ...readPeriod(search),
    by,
    departments: listOf(search.departments, isId),
    agents: listOf(search.agents, isId),
    channels: listOf(search.channels, isWord),
    tag,
    company: tag === undefined && by !== 'tag' && isId(search.company) ? search.company : undefined,
    zone: isZone(search.zone) ? search.zone : undefined,
    columns: listOf(search.columns, isWord),
    compare: search.compare === true ? true : undefined,
    shares: oneOf(['asked'], search.shares),
    chart: oneOf(chartKinds, search.chart),
    metric: isWord(search.metric) ? search.metric : undefined,
    saved: isId(search.saved) ? search.saved : undefined,
    sort: typeof search.sort === 'string' && /^-?[a-z-]{1,40}$/.test(search.sort) ? search.sort : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}
