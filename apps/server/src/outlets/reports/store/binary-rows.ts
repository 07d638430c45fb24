const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')
const HEADER = SIGNATURE.length + 8
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
  /** All of it. */
  end: () => Buffer
}

/** Rows as `COPY` reads them in its binary format, which neither side has to spell out as text. */
export const createBinaryRows = (): BinaryRows => {
  let bytes = Buffer.alloc(1 << 16)
  let view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = HEADER
  SIGNATURE.copy(bytes)
  const spellings = new Map<string, Buffer>()

  const makeRoom = (more: number) => {
    if (at + more <= bytes.length) return
    const larger = Buffer.alloc(Math.max(bytes.length * 2, at + more))
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
  const text = (value: string) => {
    const spelt = spellings.get(value) ?? Buffer.from(value)
    spellings.set(value, spelt)
    view.setInt32(at, spelt.length)
    spelt.copy(bytes, at + 4)
    at += 4 + spelt.length
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
    end: () => {
      makeRoom(2)
      view.setInt16(at, -1)
      return bytes.subarray(0, at + 2)
    },
  }
}
