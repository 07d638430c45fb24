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

/** By quarter, and there by what else tells one row from another: whoever needs a whole quarter-hour need not look at all others. */
export type Cells = Map<number, Map<string, Cell>>

const QUARTER = 900
const placeOfMeasure = new Map(measures.map((measure, at) => [measure, at]))
const zeros: readonly number[] = measures.map(() => 0)

/** Adds what facts say, or takes it back (`sign` -1): once whatever the tags, and once for each tag. */
export const addUp = (cells: Cells, facts: readonly Fact[], sign: 1 | -1): void => {
  for (const fact of facts) {
    const quarter = Math.floor(fact.at.epochMilliseconds / (QUARTER * 1000)) * QUARTER
    let within = cells.get(quarter)
    if (!within) {
      within = new Map()
      cells.set(quarter, within)
    }
    add(within, quarter, fact, '', sign)
    for (const tag of fact.tags) add(within, quarter, fact, tag, sign)
  }
}

const add = (within: Map<string, Cell>, quarter: number, fact: Fact, tag: string, sign: number): void => {
  const { departmentId, agentId, channel, measure, value } = fact
  const key = `${departmentId} ${agentId} ${channel} ${tag}`
  let cell = within.get(key)
  if (!cell) {
    cell = { tag, quarter, departmentId, agentId, channel, sums: zeros.slice() }
    within.set(key, cell)
  }
  const place = placeOfMeasure.get(measure) ?? 0
  cell.sums[place] = (cell.sums[place] ?? 0) + sign * value
}

/** Adds the sums of another row, in place. */
export const addSumsTo = (sums: number[], more: readonly number[]): void => {
  for (let at = 0; at < more.length; at++) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0)
}

/** Those to which anything is added. */
export const changed = (cells: Cells): Cell[] =>
  [...cells.values()].flatMap(within =>
    [...within.values()].filter(({ sums }) => sums.some(sum => sum !== 0)),
  )
