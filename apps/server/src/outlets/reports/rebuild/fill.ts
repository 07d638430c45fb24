import type pg from 'pg'
import type { Db } from '../../../platform/db/database.ts'
import { addUp, type Cell, type Cells, changed } from '../rules/cells.ts'
import { facts } from '../rules/facts.ts'
import { addSumsTo } from '../rules/sums.ts'
import { type CopiedRow, copyQuarters, copySpans } from '../store/copy-rows.ts'
import { horizonOf, lastTicketOf } from '../store/histories.ts'
import { rebuiltNames } from '../store/rebuilt-tables.ts'
import { seriesOf } from '../store/series.ts'
import { numberTags } from '../store/tags.ts'
import { localDays } from './local-days.ts'
import { type History, readHistories } from './read-histories.ts'
import { createRollUp } from './roll-up.ts'

/** How many tickets are folded at once, and rows written in one transaction: an open one holds back everything that follows events. */
export type Sizes = { tickets: number; rows: number }

/** So many may wait, so that neither PostgreSQL nor the fold stands still while the other one is busy. */
const MOST_WRITES = 4

export type Progress = { tickets: number; of: number; events: number }
export type Told = (progress: Progress) => void | Promise<void>

type Given = { tick: number; zones: readonly string[]; told: Told; sizes: Sizes }

/** The quarter-hour in which the first of these tickets was opened. */
const firstOpening = (histories: readonly History[]): number =>
  Math.floor(
    Math.min(...histories.map(({ events: [first] }) => (first?.at.epochMilliseconds ?? 0) / 900_000)),
  ) * 900

const sizeOf = (cells: Cells): number => {
  let size = 0
  for (const within of cells.values()) size += within.size
  return size
}

/** Departments alone, then all that no tag narrows, then the rest, so that what is read together lies together on the disk. */
const togetherRead = (cells: readonly Cell[]): Cell[] => [
  ...cells.filter(({ detail }) => detail === 'department'),
  ...cells.filter(({ detail, tag }) => detail !== 'department' && tag === ''),
  ...cells.filter(({ detail, tag }) => detail !== 'department' && tag !== ''),
]

/** What came for a quarter-hour after it was written. */
const join = (late: Cells, quarter: number, within: ReadonlyMap<string, Cell>): void => {
  const there = late.get(quarter)
  if (!there) late.set(quarter, new Map(within))
  else
    for (const [key, cell] of within) {
      const same = there.get(key)
      if (same) addSumsTo(same.sums, cell.sums)
      else there.set(key, cell)
    }
}

/**
 * Counts what happened to all tickets as they were at a tick. A quarter-hour is complete when all tickets that are still to be read were opened
 * later, because nothing happens to a ticket before that; then it is written, once, and so are the days and months that end with it.
 * @returns how far it is, and what came too late to be written once, because tickets did not come in the order of their opening
 */
export const fill = async (
  db: Db,
  { reader, writer }: { reader: pg.PoolClient; writer: pg.PoolClient },
  { tick, zones, told, sizes }: Given,
): Promise<{ progress: Progress; late: Cell[] }> => {
  const of = await lastTicketOf(db)
  const horizon = await horizonOf(db, tick)
  const numberOf = await seriesOf(db, zones)
  const ofQuarters = {
    department: numberOf({ zone: '', grain: 'quarter', detail: 'department' }),
    both: numberOf({ zone: '', grain: 'quarter', detail: 'both' }),
  }
  const rollUps = await Promise.all(
    zones.map(async zone =>
      createRollUp(await localDays(db, zone), (grain, detail) => numberOf({ zone, grain, detail })),
    ),
  )
  const tags = new Map<string, number>()
  const tagOf = (tag: string): number => {
    const number = tags.get(tag)
    if (number === undefined)
      throw new Error('A tag has no number, although quarter-hours come before their days.')
    return number
  }
  const cells: Cells = new Map()
  const late: Cells = new Map()
  let complete = Number.NEGATIVE_INFINITY
  // One after another, while the next tickets are folded.
  const writes: Promise<void>[] = []
  const write = async (work: () => Promise<void>) => {
    if (writes.length >= MOST_WRITES) await writes.shift()
    const writing = (writes.at(-1) ?? Promise.resolve()).then(work)
    writes.push(writing)
    // Whoever waits for it later hears of its failure.
    writing.catch(() => {})
  }

  const writeQuarters = async (cells: readonly Cell[]) => {
    const fresh = new Set(cells.map(({ tag }) => tag).filter(tag => !tags.has(tag)))
    if (fresh.size > 0) for (const [tag, number] of await numberTags(db, fresh)) tags.set(tag, number)
    const rows = cells.map(of => ({ series: ofQuarters[of.detail], moment: of.quarter, of }))
    await copyQuarters(writer, { table: rebuiltNames.quarter, rows, tagOf })
  }

  const writeUntil = async (moment: number) => {
    const full: Cell[] = []
    for (const [quarter, within] of [...cells].sort(([one], [other]) => one - other)) {
      if (quarter >= moment) continue
      cells.delete(quarter)
      if (quarter < complete) join(late, quarter, within)
      else {
        for (const cell of within.values()) full.push(cell)
        for (const rollUp of rollUps) rollUp.add(quarter, within)
      }
    }
    complete = Math.max(complete, moment)
    const rows = togetherRead(full)
    for (let at = 0; at < rows.length; at += sizes.rows)
      await write(() => writeQuarters(rows.slice(at, at + sizes.rows)))
    let spans: CopiedRow[] = []
    const writeSpans = async () => {
      const rows = spans
      spans = []
      if (rows.length > 0) await write(() => copySpans(writer, { table: rebuiltNames.span, rows, tagOf }))
    }
    for (const rollUp of rollUps)
      for (const row of rollUp.over(complete)) if (spans.push(row) >= sizes.rows) await writeSpans()
    await writeSpans()
  }

  let events = 0
  let left = 0
  for await (const histories of readHistories(reader, { last: of, horizon, atOnce: sizes.tickets })) {
    if (sizeOf(cells) - left >= sizes.rows) {
      await writeUntil(firstOpening(histories))
      left = sizeOf(cells)
    }
    for (const history of histories) {
      addUp(cells, facts(history.events), 1)
      events += history.events.length
    }
    await told({ tickets: histories.at(-1)?.ticketId ?? 0, of, events })
  }
  await writeUntil(Number.POSITIVE_INFINITY)
  await Promise.all(writes)
  return { progress: { tickets: of, of, events }, late: changed(late) }
}
