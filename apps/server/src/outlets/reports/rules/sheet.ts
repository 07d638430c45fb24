import { measures as all } from '@stoa/contract/metrics'

const WIDTH = all.length

/** Rows by the number of their key. Those of a row stand side by side in `sums`, from what `rowOf` tells on, in the order of `measures`. */
export type Sheet = {
  /** Of the rows that there are. */
  keys: number[]
  sums: Float64Array
  /** By key: the number of its row, from 1 on; 0 where there is none. */
  rows: Int32Array
}

export const createSheet = (): Sheet => ({
  keys: [],
  sums: new Float64Array(64 * WIDTH),
  rows: new Int32Array(1024),
})

/** Where the sums of a key begin, which are made where there are none. Good until the next row is made. */
export const rowOf = (sheet: Sheet, key: number): number => {
  const row = key < sheet.rows.length ? (sheet.rows[key] ?? 0) : 0
  return row > 0 ? (row - 1) * WIDTH : newRow(sheet, key)
}

const newRow = (sheet: Sheet, key: number): number => {
  if (key >= sheet.rows.length) {
    const more = new Int32Array(Math.max(sheet.rows.length * 2, key + 1))
    more.set(sheet.rows)
    sheet.rows = more
  }
  const row = sheet.keys.push(key)
  sheet.rows[key] = row
  if (row * WIDTH > sheet.sums.length) {
    const more = new Float64Array(sheet.sums.length * 2)
    more.set(sheet.sums)
    sheet.sums = more
  }
  return (row - 1) * WIDTH
}

/** Adds what stands in another sheet from `at` on, of these measures. */
export const addRow = (
  sheet: Sheet,
  key: number,
  { from, at, measures }: { from: Sheet; at: number; measures: readonly number[] },
): void => {
  const row = rowOf(sheet, key)
  const { sums } = sheet
  for (const measure of measures)
    sums[row + measure] = (sums[row + measure] ?? 0) + (from.sums[at + measure] ?? 0)
}

/** Tells the key of each row, and where its sums begin. */
export const eachRow = ({ keys }: Sheet, tell: (key: number, at: number) => void): void => {
  let at = 0
  for (const key of keys) {
    tell(key, at)
    at += WIDTH
  }
}

/** Its memory is kept, for what comes next. */
export const empty = (sheet: Sheet): void => {
  for (const key of sheet.keys) sheet.rows[key] = 0
  sheet.sums.fill(0, 0, sheet.keys.length * WIDTH)
  sheet.keys.length = 0
}
