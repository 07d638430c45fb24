import { finished } from 'node:stream/promises'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'

/** Signature, flags, and the length of what else there might be to say. */
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const TRAILER = Buffer.from([0xff, 0xff])
/** PostgreSQL reckons from 2000 on. */
export const SECONDS_TO_2000 = 946_684_800

const TWO_TO_32 = 2 ** 32

/** Writes values one after another. They take no more bytes than the row was begun with. */
export type BinaryRows = {
  row: (fields: number, mostBytes: number) => void
  int32: (value: number) => void
  /** Any whole number that is exact here. */
  int64: (value: number) => void
  text: (value: string) => void
  none: () => void
  /** All of it, good until it is emptied. */
  bytes: () => Buffer
  /** Its memory is kept, for what comes next. */
  empty: () => void
}

/** Rows as `COPY` reads them in its binary format, which neither side has to spell out as text. */
export const createBinaryRows = (): BinaryRows => {
  let bytes = Buffer.allocUnsafe(1 << 16)
  let view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  const spellings = new Map<string, Buffer>()

  const makeRoom = (more: number) => {
    if (at + more <= bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, at + more))
    bytes.copy(larger, 0, 0, at)
    bytes = larger
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }
  const int32 = (value: number) => {
    view.setInt32(at, 4)
    view.setInt32(at + 4, value)
    at += 8
  }
  const int64 = (value: number) => {
    view.setInt32(at, 8)
    view.setInt32(at + 4, Math.floor(value / TWO_TO_32))
    view.setUint32(at + 8, value >>> 0)
    at += 12
  }
  const spell = (value: string): Buffer => {
    const spelt = Buffer.from(value)
    spellings.set(value, spelt)
    return spelt
  }
  const text = (value: string) => {
    const spelt = spellings.get(value) ?? spell(value)
    view.setInt32(at, spelt.length)
    at += 4
    for (const byte of spelt) bytes[at++] = byte
  }
  return {
    int32,
    int64,
    text,
    row: (fields, mostBytes) => {
      makeRoom(mostBytes + 2)
      view.setInt16(at, fields)
      at += 2
    },
    none: () => {
      view.setInt32(at, -1)
      at += 4
    },
    bytes: () => bytes.subarray(0, at),
    empty: () => {
      at = 0
    },
  }
}

/** Copies rows into columns of a table, in one transaction. */
export const copyIn = async (
  client: pg.PoolClient,
  { table, columns }: { table: string; columns: readonly string[] },
  rows: readonly Buffer[],
): Promise<void> => {
  const into = client.query(
    copyStreams.from(`copy ${table} (${columns.join(', ')}) from stdin (format binary)`),
  )
  into.write(HEADER)
  for (const some of rows) into.write(some)
  into.end(TRAILER)
  await finished(into)
}
