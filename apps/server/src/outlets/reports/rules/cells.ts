import type { Fact, Moment } from './fact.ts'
import { keptUnder } from './kept-under.ts'
import { addTo, isSomething, placeOf, type Sums } from './sums.ts'

/** What is added to one row of quarter-hours. */
export type Cell = {
  /** 'department': whatever the agent and the channel, which are 0 and ''. */
  detail: 'department' | 'both'
  /** '': whatever the tags. */
  tag: string
  /** When the quarter-hour begins, in seconds since 1970. */
  quarter: number
  departmentId: number
  agentId: number
  channel: string
  sums: Sums
}

/** By quarter, and there by what else tells one row from another: whoever needs a whole quarter-hour need not look at all others. */
export type Cells = Map<number, Map<string, Cell>>

const QUARTER = 900

/**
 * Adds what facts say, or takes it back (`sign` -1): once whatever the tags, there also of the department alone, and once for each tag and the company.
 */
export const addUp = (cells: Cells, facts: readonly Fact<Moment>[], sign: 1 | -1): void => {
  for (const fact of facts) {
    const quarter = Math.floor(fact.at.epochMilliseconds / (QUARTER * 1000)) * QUARTER
    let within = cells.get(quarter)
    if (!within) {
      within = new Map()
      cells.set(quarter, within)
    }
    const place = placeOf(fact.measure)
    const value = sign * fact.value
    addTo(ofDepartment(within, quarter, fact), place, value)
    addTo(ofAll(within, quarter, fact, ''), place, value)
    for (const tag of keptUnder(fact)) addTo(ofAll(within, quarter, fact, tag), place, value)
  }
}

const ofDepartment = (within: Map<string, Cell>, quarter: number, { departmentId }: Fact<Moment>): Sums => {
  const key = `${departmentId}`
  const there = within.get(key)
  if (there) return there.sums
  const sums: Sums = []
  within.set(key, { detail: 'department', tag: '', quarter, departmentId, agentId: 0, channel: '', sums })
  return sums
}

const ofAll = (within: Map<string, Cell>, quarter: number, fact: Fact<Moment>, tag: string): Sums => {
  const { departmentId, agentId, channel } = fact
  const key = `${departmentId} ${agentId} ${channel} ${tag}`
  const there = within.get(key)
  if (there) return there.sums
  const sums: Sums = []
  within.set(key, { detail: 'both', tag, quarter, departmentId, agentId, channel, sums })
  return sums
}

/** Those to which anything is added. */
export const changed = (cells: Cells): Cell[] =>
  [...cells.values()].flatMap(within => [...within.values()].filter(({ sums }) => isSomething(sums)))
