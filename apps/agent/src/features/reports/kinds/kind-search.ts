import type { Preset } from '@stoa/contract/report-periods'
import { readPeriod } from '../period/read-period.ts'

/** What stands in the URL of reports beside the first one; what is usual is left out. */
export type KindSearch = {
  period?: Preset
  from?: string
  to?: string
  departments?: number[]
  agents?: number[]
  levels?: number[]
  /** Promises of SLA levels. */
  metrics?: string[]
  /** What rows are about. */
  by?: string
  /** How the chart is drawn. */
  chart?: string
  outcome?: 'met' | 'missed'
  /** Which row the chart shows. */
  shown?: string
  /** By which saved report it was opened. */
  saved?: number
}

const idsOf = (value: unknown) => {
  const items = Array.isArray(value) ? value.filter(item => Number.isInteger(item) && item >= 0) : []
  return items.length > 0 ? (items as number[]) : undefined
}
const wordOf = (value: unknown) =>
  typeof value === 'string' && /^[a-z_-]{1,40}$/.test(value) ? value : undefined

const wordsOf = (value: unknown) => {
  const words = Array.isArray(value) ? value.flatMap(each => wordOf(each) ?? []) : []
  return words.length > 0 ? words : undefined
}

/** Reads the URL; whatever makes no sense is left out rather than refused. */
export function kindSearch(search: { readonly [Key in keyof KindSearch]?: unknown }): KindSearch {
  const { shown } = search
  const found: { [Key in keyof KindSearch]: KindSearch[Key] | undefined } = {
    ...readPeriod(search),
    departments: idsOf(search.departments),
    agents: idsOf(search.agents),
    levels: idsOf(search.levels),
    metrics: wordsOf(search.metrics),
    by: wordOf(search.by),
    chart: wordOf(search.chart),
    saved: Number.isInteger(search.saved) ? (search.saved as number) : undefined,
    outcome: (['met', 'missed'] as const).find(each => each === search.outcome),
    shown: typeof shown === 'string' || typeof shown === 'number' ? String(shown) || undefined : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}
