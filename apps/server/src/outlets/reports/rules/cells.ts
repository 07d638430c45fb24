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

/** What stands beside each other in the same rows: one act often tells several measures, and to find rows takes longer than to add. */
const areAlike = (one: Fact<Moment>, other: Fact<Moment>): boolean =>
  one.agentId === other.agentId &&
  one.departmentId === other.departmentId &&
  one.tags === other.tags &&
  one.channel === other.channel &&
  one.companyId === other.companyId

/**
 * Adds what facts say, or takes it back (`sign` -1): once whatever the tags, there also of the department alone, and once for each tag and the company.
 */
export const addUp = (cells: Cells, facts: readonly Fact<Moment>[], sign: 1 | -1): void => {
  let before: { fact: Fact<Moment>; quarter: number; rows: readonly Sums[] } | null = null
  for (const fact of facts) {
    const quarter = Math.floor(fact.at.epochMilliseconds / (QUARTER * 1000)) * QUARTER
    const rows: readonly Sums[] =
      before?.quarter === quarter && areAlike(before.fact, fact) ? before.rows : rowsOf(cells, quarter, fact)
    const place = placeOf(fact.measure)
    for (const sums of rows) addTo(sums, place, sign * fact.value)
    before = { fact, quarter, rows }
  }
}

/** The rows that a fact belongs to, which are made where there are none. */
const rowsOf = (cells: Cells, quarter: number, fact: Fact<Moment>): Sums[] => {
  let within = cells.get(quarter)
  if (!within) {
    within = new Map()
    cells.set(quarter, within)
  }
  const { departmentId, agentId, channel } = fact
  const all = `${departmentId} ${agentId} ${channel} `
  const rows = [within.get(`${departmentId}`)?.sums ?? ofDepartment(within, quarter, fact)]
  for (const tag of ['', ...keptUnder(fact)])
    rows.push(within.get(all + tag)?.sums ?? ofAll(within, quarter, fact, tag))
  return rows
}

const ofDepartment = (within: Map<string, Cell>, quarter: number, { departmentId }: Fact<Moment>): Sums => {
  const sums: Sums = []
  const row = { detail: 'department', tag: '', quarter, departmentId, agentId: 0, channel: '', sums } as const
  within.set(`${departmentId}`, row)
  return sums
}

const ofAll = (within: Map<string, Cell>, quarter: number, fact: Fact<Moment>, tag: string): Sums => {
  const { departmentId, agentId, channel } = fact
  const sums: Sums = []
  const row = { detail: 'both', tag, quarter, departmentId, agentId, channel, sums } as const
  within.set(`${departmentId} ${agentId} ${channel} ${tag}`, row)
  return sums
}

/** Those to which anything is added. */
export const changed = (cells: Cells): Cell[] =>
  [...cells.values()].flatMap(within => [...within.values()].filter(({ sums }) => isSomething(sums)))
