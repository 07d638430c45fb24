import { type Measure, measures } from '@stoa/contract/metrics'
import type { Fact, Moment } from './fact.ts'
import { keptUnder } from './kept-under.ts'
import { createRowKeys, type RowKeys, WHATEVER_TAGS } from './row-keys.ts'
import { addRow, createSheet, eachRow, empty, rowOf, type Sheet } from './sheet.ts'

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
  /** In the order of `measures`. */
  sums: readonly number[]
}

/**
 * What facts add to rows, as it was told: by quarter-hour, and there one after another the place, how many tags, the tags, how many sums, and
 * the measure and number of each. It is added up when all of a quarter-hour is there: rows that lie anywhere in memory take longer to find than to add to.
 */
export type Cells = {
  keys: RowKeys
  /** What the number of a place is in `keys`, where it was told by other ones. */
  placeOf: (place: number) => number
  quarters: Map<number, number[]>
  /** How many rows were added to: a measure of what is held. */
  added: number
  /** By measure: whether any fact told it. */
  told: boolean[]
}

export const createCells = (keys = createRowKeys()): Cells => ({
  keys,
  placeOf: place => place,
  quarters: new Map(),
  added: 0,
  told: measures.map(() => false),
})

const QUARTER = 900

const placesOfMeasures = new Map(measures.map((measure, place) => [measure, place]))
const placeOf = (measure: Measure): number => placesOfMeasures.get(measure) ?? 0

/** What stands beside each other in the same rows, as one act often tells several measures. */
const areAlike = (one: Fact<Moment>, other: Fact<Moment>): boolean =>
  one.agentId === other.agentId &&
  one.departmentId === other.departmentId &&
  one.tags === other.tags &&
  one.channel === other.channel &&
  one.companyId === other.companyId

/** Facts that are alike, one after another: where they are written, and where in it their number stands. */
type Run = { fact: Fact<Moment>; quarter: number; written: number[]; count: number }

/** Adds what facts say, or takes it back (`sign` -1). */
export const addUp = (cells: Cells, facts: readonly Fact<Moment>[], sign: 1 | -1): void => {
  let before: Run | null = null
  for (const fact of facts) {
    const quarter = Math.floor(fact.at.epochMilliseconds / (QUARTER * 1000)) * QUARTER
    const run: Run =
      before?.quarter === quarter && areAlike(before.fact, fact) ? before : begin(cells, quarter, fact)
    const { written, count } = run
    const measure = placeOf(fact.measure)
    cells.told[measure] = true
    written[count] = (written[count] ?? 0) + 1
    written.push(measure, sign * fact.value)
    before = run
  }
}

const begin = (cells: Cells, quarter: number, fact: Fact<Moment>): Run => {
  const written = writtenAt(cells, quarter)
  writeRows(cells, written, fact)
  return { fact, quarter, written, count: written.push(0) - 1 }
}

const writtenAt = ({ quarters }: Cells, quarter: number): number[] => {
  const there = quarters.get(quarter)
  if (there) return there
  const made: number[] = []
  quarters.set(quarter, made)
  return made
}

const writeRows = (cells: Cells, written: number[], fact: Fact<Moment>): void => {
  const { keys } = cells
  const under = keptUnder(fact)
  written.push(keys.placeNumber(fact.departmentId, fact.agentId, fact.channel), under.length)
  for (const tag of under) written.push(keys.tagNumber(tag))
  cells.added += under.length + 2
}

/** Adds what was written of a quarter-hour to an empty sheet: once whatever the tags, and once for each tag and the company. */
export const sumUp = (
  { keys, placeOf }: Pick<Cells, 'keys' | 'placeOf'>,
  written: ArrayLike<number>,
  both: Sheet,
): void => {
  let at = 0
  const next = () => written[at++] ?? 0
  while (at < written.length) {
    const place = placeOf(next())
    const tags = at + 1
    const count = tags + next()
    const from = count + 1
    const until = from + 2 * (written[count] ?? 0)
    for (let tag = tags - 1; tag < count; tag++) {
      const key = keys.keyNumber(place, tag < tags ? WHATEVER_TAGS : (written[tag] ?? WHATEVER_TAGS))
      const row = rowOf(both, key)
      const { sums } = both
      for (let pair = from; pair < until; pair += 2) {
        const sum = row + (written[pair] ?? 0)
        sums[sum] = (sums[sum] ?? 0) + (written[pair + 1] ?? 0)
      }
    }
    at = until
  }
}

/** The measures that any fact told, in order. */
export const measured = ({ told }: Cells): number[] => told.flatMap((is, measure) => (is ? [measure] : []))

/** Adds the rows of departments alone to an empty sheet, whatever the tags: hours read those. */
export const sumUpDepartments = (
  keys: RowKeys,
  { both, measures }: { both: Sheet; measures: readonly number[] },
  departments: Sheet,
): void => {
  eachRow(both, (key, at) => {
    if (keys.tagsOfKeys[key] === WHATEVER_TAGS)
      addRow(departments, keys.ofDepartment(key), { from: both, at, measures })
  })
}

/** Rows to which anything is added. */
export const changed = (cells: Cells): Cell[] => {
  const found: Cell[] = []
  const sheets = { department: createSheet(), both: createSheet() }
  const told = measured(cells)
  for (const [quarter, written] of cells.quarters) {
    sumUp(cells, written, sheets.both)
    sumUpDepartments(cells.keys, { both: sheets.both, measures: told }, sheets.department)
    for (const detail of ['department', 'both'] as const) {
      eachRow(sheets[detail], (key, at) => {
        const sums = [...sheets[detail].sums.subarray(at, at + measures.length)]
        if (sums.some(sum => sum !== 0)) found.push({ detail, quarter, ...rowKey(cells.keys, key), sums })
      })
      empty(sheets[detail])
    }
  }
  return found
}

const rowKey = ({ tags, ...keys }: RowKeys, key: number): Omit<Cell, 'detail' | 'quarter' | 'sums'> => ({
  tag: tags[keys.tagsOfKeys[key] ?? WHATEVER_TAGS] ?? '',
  departmentId: keys.departmentIds[key] ?? 0,
  agentId: keys.agentIds[key] ?? 0,
  channel: keys.channels[key] ?? '',
})
