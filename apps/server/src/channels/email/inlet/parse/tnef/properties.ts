/** MAPI properties by id; several values of one are not kept. */
export type Properties = ReadonlyMap<number, { data: Buffer; unicode: boolean }>

const MULTIPLE = 0x1000
const type = { string: 0x1e, unicode: 0x1f, object: 0x0d, binary: 0x102 } as const
/** Bytes of the values of fixed size; those of two bytes are padded to four. */
const sizes = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
])
const NAMED = 0x8000
const MOST = 10_000

const padded = (length: number) => Math.ceil(length / 4) * 4

/** The properties of a message or a file, as a TNEF attribute holds them. @throws RangeError where it ends early */
export const readProperties = (bytes: Buffer): Properties => {
  const properties = new Map<number, { data: Buffer; unicode: boolean }>()
  const count = bytes.readUInt32LE(0)
  let at = 4
  for (let index = 0; index < Math.min(count, MOST); index += 1) {
    const kind = bytes.readUInt16LE(at) & ~MULTIPLE
    const multiple = (bytes.readUInt16LE(at) & MULTIPLE) !== 0
    const id = bytes.readUInt16LE(at + 2)
    at += 4
    if (id >= NAMED) at = behindName(bytes, at)
    const size = sizes.get(kind)
    const variable = size === undefined
    const values = variable || multiple ? bytes.readUInt32LE(at) : 1
    if (variable || multiple) at += 4
    for (let value = 0; value < Math.min(values, MOST); value += 1) {
      const length = variable ? bytes.readUInt32LE(at) : size
      if (variable) at += 4
      if (at + length > bytes.length) throw new RangeError('The properties end early.')
      // An object begins with the id of its interface.
      const start = kind === type.object ? at + 16 : at
      if (value === 0)
        properties.set(id, { data: bytes.subarray(start, at + length), unicode: kind === type.unicode })
      at += padded(length)
    }
  }
  return properties
}

const behindName = (bytes: Buffer, start: number): number => {
  const isName = bytes.readUInt32LE(start + 16) !== 0
  return isName ? start + 24 + padded(bytes.readUInt32LE(start + 20)) : start + 24
}
