import { measures } from '@stoa/contract/metrics'
import type { Fact } from './fact.ts'

/** What is added to one row of quarter-hours: a number for each measure, in their order. */
export type Cell = {
  /** '': whatever the tags. */
  tag: string
  /** When the quarter-hour begins, in seconds since 1970. */
  quarter: number
  departmentId: number
  agentId: number
  channel: string
  sums: number[]
}

/** By what tells one row from another. */
export type Cells = Map<string, Cell>

const QUARTER = 900
const placeOfMeasure = new Map(measures.map((measure, at) => [measure, at]))

/** Adds what facts say, or takes it back (`sign` -1): once whatever the tags, and once for each tag. */
export const addUp = (cells: Cells, facts: readonly Fact[], sign: 1 | -1): void => {
  for (const fact of facts) {
    add(cells, fact, '', sign)
    for (const tag of fact.tags) add(cells, fact, tag, sign)
  }
}

const add = (cells: Cells, fact: Fact, tag: string, sign: number): void => {
  const { departmentId, agentId, channel, at, measure, value } = fact
  const quarter = Math.floor(at.epochMilliseconds / (QUARTER * 1000)) * QUARTER
  const key = `${quarter} ${departmentId} ${agentId} ${channel} ${tag}`
  let cell = cells.get(key)
  if (!cell) {
    cell = { tag, quarter, departmentId, agentId, channel, sums: measures.map(() => 0) }
    cells.set(key, cell)
  }
  const place = placeOfMeasure.get(measure) ?? 0
  cell.sums[place] = (cell.sums[place] ?? 0) + sign * value
}

/** Those to which anything is added. */
export const changed = (cells: Cells): Cell[] =>
  [...cells.values()].filter(({ sums }) => sums.some(sum => sum !== 0))
