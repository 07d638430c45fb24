import { inflateRawSync } from 'node:zlib'

/** A CSV file as RFC 4180 describes it; written for tests alone, so that the product's own idea of it is not asked. */
export const readCsv = (text: string, separator = ','): string[][] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text.charAt(++at)
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === separator || sign === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  return rows.slice(0, -1)
}

/** The files of a ZIP archive, by its directory at the end. */
export const unzip = (bytes: Buffer): Map<string, string> => {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const files = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      ...[28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)),
    ] as [number, number, number, number]
    const header = bytes.readUInt32LE(at + 42)
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    const packed = bytes.subarray(start, start + size)
    const path = bytes.toString('utf8', at + 46, at + 46 + name)
    files.set(path, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return files
}

/** The first sheet of a workbook: texts as texts, numbers as numbers. */
export const readSheet = (bytes: Buffer): (string | number)[][] => {
  const files = unzip(bytes)
  const plain = (xml: string) =>
    xml
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, si = '']) => plain(si),
  )
  const cell = (attributes: string, inner: string): string | number => {
    const value = plain(/<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '')
    if (/t="s"/.test(attributes)) return shared[Number(value)] ?? ''
    return /t="inlineStr"/.test(attributes) ? plain(inner) : Number(value)
  }
  return [...(files.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) => {
      const cells: (string | number)[] = []
      for (const [, attributes = '', inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const letters = /r="([A-Z]+)/.exec(attributes)?.[1] ?? 'A'
        const place = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
        while (cells.length < place) cells.push('')
        cells.push(inner === '' ? '' : cell(attributes, inner))
      }
      return cells
    },
  )
}
