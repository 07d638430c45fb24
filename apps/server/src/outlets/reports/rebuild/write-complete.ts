import type { Db } from '../../../platform/db/database.ts'
import { type Cell, changed, createCells, sumUp, sumUpDepartments } from '../rules/cells.ts'
import { createRowKeys, type Placed } from '../rules/row-keys.ts'
import { createSheet, empty } from '../rules/sheet.ts'
import { createGathering, quarterTable, spanTable } from '../store/copy-rows.ts'
import { seriesOf } from '../store/series.ts'
import { numberTags } from '../store/tags.ts'
import type { Write } from './in-turn.ts'
import { localDays } from './local-days.ts'
import { createRollUp } from './roll-up.ts'

/** What is complete before a moment: quarter-hours in order, as `Cells` has them, with what has not been numbered before. */
export type Complete = {
  /** In seconds since 1970: nothing before it will be told any more, or it is late. */
  until: number
  quarters: readonly (readonly [number, Float64Array])[]
  places: readonly Placed[]
  tags: readonly string[]
  /** Of which something has been told. */
  measures: readonly number[]
}

type Given = {
  write: Write
  zones: readonly string[]
  /** Rows that are written in one transaction. */
  rows: number
}

/** Writes quarter-hours of which all has been told, once each, and the days and months that end with them. */
export const createWriting = async (db: Db, { write, zones, rows }: Given) => {
  const keys = createRowKeys()
  const places: number[] = []
  const placeOf = (place: number) => places[place] ?? outside(place)
  const late = { ...createCells(keys), placeOf }
  const numberOf = await seriesOf(db, zones)
  const ofDepartments = numberOf({ zone: '', grain: 'quarter', detail: 'department' })
  const ofBoth = numberOf({ zone: '', grain: 'quarter', detail: 'both' })
  const rollUps = await Promise.all(
    zones.map(async zone =>
      createRollUp(keys, await localDays(db, zone), (grain, detail) => numberOf({ zone, grain, detail })),
    ),
  )
  const gathering = createGathering()
  const tagIds: number[] = []
  const [both, departments] = [createSheet(), createSheet()]
  let complete = Number.NEGATIVE_INFINITY

  const numberFreshTags = async (): Promise<void> => {
    const fresh = keys.tags.slice(tagIds.length)
    if (fresh.length === 0) return
    const ids = await numberTags(db, fresh)
    tagIds.push(...fresh.map(tag => ids.get(tag) ?? -1))
  }

  const writeQuarters = async ({ quarters, measures }: Complete): Promise<void> => {
    const gather = () => gathering(quarterTable, { keys, measures, tagIds })
    let gathered = gather()
    for (const [quarter, written] of quarters) {
      if (quarter < complete) {
        const before = late.quarters.get(quarter) ?? []
        late.quarters.set(quarter, [...before, ...written])
        continue
      }
      sumUp({ keys, placeOf }, written, both)
      sumUpDepartments(keys, { both, measures }, departments)
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
    const gather = () => gathering(spanTable, { keys, measures, tagIds })
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
    add: async (told: Complete): Promise<void> => {
      for (const { departmentId, agentId, channel } of told.places)
        places.push(keys.placeNumber(departmentId, agentId, channel))
      for (const tag of told.tags) keys.tagNumber(tag)
      for (const measure of told.measures) late.told[measure] = true
      await numberFreshTags()
      await writeQuarters(told)
      complete = Math.max(complete, told.until)
      await writeSpans(complete, told.measures)
    },
    /** What came too late to be written once, because tickets did not come in the order of their opening. */
    late: (): Cell[] => changed(late),
  }
}

const outside = (place: number): never => {
  throw new Error(`Nobody has told what place ${place} is.`)
}
