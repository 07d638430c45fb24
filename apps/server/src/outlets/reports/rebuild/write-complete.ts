import type { Db } from '../../../platform/db/database.ts'
import { type Cells, measured, sumUp, sumUpDepartments } from '../rules/cells.ts'
import { createSheet, empty } from '../rules/sheet.ts'
import { gatherRows, quarterTable, spanTable } from '../store/copy-rows.ts'
import { seriesOf } from '../store/series.ts'
import { numberTags } from '../store/tags.ts'
import type { Write } from './in-turn.ts'
import { localDays } from './local-days.ts'
import { createRollUp } from './roll-up.ts'

/** The quarter-hours before a moment, in order. They are held no longer. */
const takeBefore = ({ quarters }: Cells, moment: number): [number, number[]][] => {
  const taken = [...quarters].filter(([quarter]) => quarter < moment)
  for (const [quarter] of taken) quarters.delete(quarter)
  return taken.sort(([one], [other]) => one - other)
}

type Given = {
  cells: Cells
  /** For quarter-hours that are told after they were written. */
  late: Cells
  write: Write
  zones: readonly string[]
  /** Rows that are written in one transaction. */
  rows: number
}

/** Writes quarter-hours of which all has been told, once each, and the days and months that end with them. */
export const createWriting = async (db: Db, { cells, late, write, zones, rows }: Given) => {
  const { keys } = cells
  const numberOf = await seriesOf(db, zones)
  const ofDepartments = numberOf({ zone: '', grain: 'quarter', detail: 'department' })
  const ofBoth = numberOf({ zone: '', grain: 'quarter', detail: 'both' })
  const rollUps = await Promise.all(
    zones.map(async zone =>
      createRollUp(keys, await localDays(db, zone), (grain, detail) => numberOf({ zone, grain, detail })),
    ),
  )
  const tagIds: number[] = []
  const [both, departments] = [createSheet(), createSheet()]
  let complete = Number.NEGATIVE_INFINITY

  const numberFreshTags = async (): Promise<void> => {
    const fresh = keys.tags.slice(tagIds.length)
    if (fresh.length === 0) return
    const ids = await numberTags(db, fresh)
    tagIds.push(...fresh.map(tag => ids.get(tag) ?? -1))
  }

  const writeQuarters = async (moment: number, measures: readonly number[]): Promise<void> => {
    const gather = () => gatherRows(quarterTable, { keys, measures, tagIds })
    let gathered = gather()
    for (const [quarter, written] of takeBefore(cells, moment)) {
      if (quarter < complete) {
        const before = late.quarters.get(quarter) ?? []
        late.quarters.set(quarter, before.concat(written))
        continue
      }
      sumUp(cells, written, both)
      sumUpDepartments(cells, both, departments)
      gathered.add({ series: ofDepartments, moment: quarter, sheet: departments }, 'departments')
      const count = gathered.add({ series: ofBoth, moment: quarter, sheet: both })
      for (const rollUp of rollUps) rollUp.add(quarter, both, measures)
      empty(departments)
      empty(both)
      if (count < rows) continue
      await write(gathered.copy)
      gathered = gather()
    }
    await write(gathered.copy)
  }

  const writeSpans = async (moment: number, measures: readonly number[]): Promise<void> => {
    const gather = () => gatherRows(spanTable, { keys, measures, tagIds })
    let gathered = gather()
    for (const rollUp of rollUps)
      for (const span of rollUp.over(moment, measures)) {
        if (gathered.add(span) < rows) continue
        await write(gathered.copy)
        gathered = gather()
      }
    await write(gathered.copy)
  }

  return {
    /** What ended before a moment, in seconds since 1970: nothing before it will be told any more, or it is late. */
    until: async (moment: number): Promise<void> => {
      await numberFreshTags()
      const measures = measured(cells)
      await writeQuarters(moment, measures)
      complete = Math.max(complete, moment)
      await writeSpans(complete, measures)
    },
  }
}
