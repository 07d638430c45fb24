import type pg from 'pg'
import { type RowKeys, WHATEVER_TAGS } from '../rules/row-keys.ts'
import { eachRow, type Sheet } from '../rules/sheet.ts'
import { type BinaryRows, copyIn, createBinaryRows, SECONDS_TO_2000 } from './binary-rows.ts'
import { measureColumns } from './columns.ts'
import { rebuiltNames } from './rebuilt-tables.ts'

const DAYS_TO_2000 = SECONDS_TO_2000 / 86_400

type Table = {
  name: string
  momentColumn: 'at' | 'starts_on'
  writeMoment: (into: BinaryRows, moment: number) => void
}

/** Moments are seconds since 1970. */
export const quarterTable: Table = {
  name: rebuiltNames.quarter,
  momentColumn: 'at',
  writeMoment: (into, quarter) => into.int64((quarter - SECONDS_TO_2000) * 1_000_000),
}
/** Moments are days since 1970. */
export const spanTable: Table = {
  name: rebuiltNames.span,
  momentColumn: 'starts_on',
  writeMoment: (into, day) => into.int32(day - DAYS_TO_2000),
}

const KEYS = 6
/** Of a number and its length. */
const MOST_BYTES = 12
const MOST_BYTES_OF_CHANNEL = 100

/** The rows of one series at one moment. */
export type RowsOfMoment = { series: number; moment: number; sheet: Sheet }

type Given = {
  keys: RowKeys
  /** Of which something may be told. */
  measures: readonly number[]
  /** By the number that a tag has in `keys`. */
  tagIds: readonly number[]
}

/** Departments alone come first, then all that no tag narrows, then the rest, so that what is read together lies together on the disk. */
const createParts = () => ({
  departments: createBinaryRows(),
  untagged: createBinaryRows(),
  tagged: createBinaryRows(),
})

/** Gathers rows for one statement, as they go over the wire. What one statement needed of memory the next but some uses again: there is much of it, and it would have to be looked for. */
export const createGathering = () => {
  const spare: ReturnType<typeof createParts>[] = []
  return (table: Table, { keys, measures, tagIds }: Given) => {
    const parts = spare.pop() ?? createParts()
    const fields = KEYS + measures.length
    const mostBytes = fields * MOST_BYTES + MOST_BYTES_OF_CHANNEL
    let count = 0
    return {
      /** @returns how many rows have been gathered */
      add: (
        { series, moment, sheet }: RowsOfMoment,
        untagged: 'departments' | 'untagged' = 'untagged',
      ): number => {
        const { sums } = sheet
        eachRow(sheet, (key, at) => {
          const tag = keys.tagsOfKeys[key] ?? WHATEVER_TAGS
          const written = parts[tag === WHATEVER_TAGS ? untagged : 'tagged']
          written.row(fields, mostBytes)
          written.int32(series)
          written.int32(tagIds[tag] ?? unnumbered(tag))
          table.writeMoment(written, moment)
          written.int64(keys.departmentIds[key] ?? 0)
          written.int64(keys.agentIds[key] ?? 0)
          written.text(keys.channels[key] ?? '')
          for (const measure of measures) {
            const sum = sums[at + measure]
            if (sum) written.int64(sum)
            else written.none()
          }
        })
        count += sheet.keys.length
        return count
      },
      /** In one go, into a table in which nothing is found quickly yet. Nothing can be added any more. */
      copy: async (client: pg.PoolClient): Promise<void> => {
        const columns = ['series_id', 'tag_id', table.momentColumn, 'department_id', 'agent_id', 'channel']
        for (const measure of measures) columns.push(measureColumns[measure] ?? '')
        const inOrder = [parts.departments, parts.untagged, parts.tagged]
        if (count > 0)
          await copyIn(
            client,
            { table: table.name, columns },
            inOrder.map(part => part.bytes()),
          )
        for (const part of inOrder) part.empty()
        spare.push(parts)
      },
    }
  }
}

const unnumbered = (tag: number): never => {
  throw new Error(`Tag ${tag} has no number, although rows of it are to be written.`)
}
