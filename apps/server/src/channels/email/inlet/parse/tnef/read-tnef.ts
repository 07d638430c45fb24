import type { TextDecoding } from '../../../../../platform/charset/decode-text.ts'
import { type Properties, readProperties } from './properties.ts'
import { textOfRtf } from './rtf.ts'

export type TnefFile = { name: string; type: string; content: Buffer; contentId: string | null }
export type TnefContent = { text: string | null; html: string | null; files: TnefFile[] }

/** "winmail.dat" as Outlook and Exchange make it (MS-OXTNEF): the files and the text that it hides. */
const SIGNATURE = 0x223e9f78
const attribute = {
  codepage: 0x9007,
  body: 0x800c,
  properties: 0x9003,
  newFile: 0x9002,
  fileName: 0x8010,
  fileData: 0x800f,
  fileProperties: 0x9005,
} as const
const property = {
  text: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  longName: 0x3707,
  type: 0x370e,
  contentId: 0x3712,
  data: 0x3701,
  displayName: 0x3001,
} as const

type Raw = { name: string; data: Buffer | null; properties: Properties }

/** @returns null where it is none, or is broken */
export const readTnef = (bytes: Buffer, decode: TextDecoding): TnefContent | null => {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null
  try {
    return contentOf(bytes, decode)
  } catch {
    return null
  }
}

const contentOf = (bytes: Buffer, decode: TextDecoding): TnefContent => {
  const files: Raw[] = []
  let charset: string | undefined
  let plain: string | null = null
  let properties: Properties = new Map()
  for (const { id, data } of attributesOf(bytes)) {
    const file = files.at(-1)
    if (id === attribute.codepage && data.length >= 4) charset = `windows-${data.readUInt32LE(0)}`
    else if (id === attribute.body) plain = textIn(data, decode, charset)
    else if (id === attribute.properties) properties = readProperties(data)
    else if (id === attribute.newFile) files.push({ name: '', data: null, properties: new Map() })
    else if (id === attribute.fileName && file) file.name = textIn(data, decode, charset)
    else if (id === attribute.fileData && file) file.data = data
    else if (id === attribute.fileProperties && file) file.properties = readProperties(data)
  }
  const words = (from: Properties, id: number): string | null => {
    const value = from.get(id)
    if (value === undefined) return null
    return value.unicode
      ? value.data.toString('utf16le').replace(/\0+$/, '')
      : textIn(value.data, decode, charset)
  }
  const rtf = properties.get(property.rtf)
  const written = { text: words(properties, property.text) ?? plain, html: words(properties, property.html) }
  const hidden = written.text === null && written.html === null && rtf ? textOfRtf(rtf.data) : null
  return {
    ...(hidden ?? written),
    files: files.flatMap(file => {
      const content = file.data ?? file.properties.get(property.data)?.data
      if (!content) return []
      return [
        {
          name:
            words(file.properties, property.longName) ||
            words(file.properties, property.displayName) ||
            file.name,
          type: words(file.properties, property.type) ?? '',
          content,
          contentId: words(file.properties, property.contentId),
        },
      ]
    }),
  }
}

const textIn = (data: Buffer, decode: TextDecoding, charset: string | undefined): string =>
  decode(data.subarray(0, data.indexOf(0) < 0 ? data.length : data.indexOf(0)), charset).text

/** Each attribute: a byte of level, four of id and type, four of length, the data, two of checksum. */
function* attributesOf(bytes: Buffer): Generator<{ id: number; data: Buffer }> {
  let at = 6
  while (at + 9 <= bytes.length) {
    const id = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const start = at + 9
    if (start + length > bytes.length) throw new Error('The file ends early.')
    yield { id, data: bytes.subarray(start, start + length) }
    at = start + length + 2
  }
}
