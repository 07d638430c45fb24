import { measures } from '@stoa/contract/metrics'
import type { Fact } from './fact.ts'
import { keptUnder } from './kept-under.ts'

/** What is added to one row of quarter-hours: a number for each measure, in their order. */
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
  sums: number[]
}

/** By quarter, and there by what else tells one row from another: whoever needs a whole quarter-hour need not look at all others. */
export type Cells = Map<number, Map<string, Cell>>

const QUARTER = 900
const placeOfMeasure = new Map(measures.map((measure, at) => [measure, at]))
const zeros: readonly number[] = measures.map(() => 0)

/**
 * Adds what facts say, or takes it back (`sign` -1): once whatever the tags, there also of the department alone, and once for each tag and the company.
 */
export const addUp = (cells: Cells, facts: readonly Fact[], sign: 1 | -1): void => {
  for (const fact of facts) {
    const quarter = Math.floor(fact.at.epochMilliseconds / (QUARTER * 1000)) * QUARTER
    let within = cells.get(quarter)
    if (!within) {
      within = new Map()
      cells.set(quarter, within)
    }
    add(ofDepartment(within, quarter, fact), fact, sign)
    add(ofAll(within, quarter, fact, ''), fact, sign)
    for (const tag of keptUnder(fact)) add(ofAll(within, quarter, fact, tag), fact, sign)
  }
}

const ofDepartment = (within: Map<string, Cell>, quarter: number, { departmentId }: Fact): Cell => {
  const key = `${departmentId}`
  return (
    within.get(key) ??
    put(within, key, { detail: 'department', tag: '', quarter, departmentId, agentId: 0, channel: '' })
  )
}

const ofAll = (within: Map<string, Cell>, quarter: number, fact: Fact, tag: string): Cell => {
  const { departmentId, agentId, channel } = fact
  const key = `${departmentId} ${agentId} ${channel} ${tag}`
  return within.get(key) ?? put(within, key, { detail: 'both', tag, quarter, departmentId, agentId, channel })
}

const put = (within: Map<string, Cell>, key: string, where: Omit<Cell, 'sums'>): Cell => {
  const cell = { ...where, sums: zeros.slice() }
  within.set(key, cell)
  return cell
}

const add = ({ sums }: Cell, { measure, value }: Fact, sign: number): void => {
  const place = placeOfMeasure.get(measure) ?? 0
  sums[place] = (sums[place] ?? 0) + sign * value
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
