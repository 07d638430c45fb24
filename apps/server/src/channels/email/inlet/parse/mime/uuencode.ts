/** A file inside a text, as programs sent files before there was MIME. */
export type UuFile = { name: string; content: Buffer }

const begin = /^begin [0-7]{3,4} (.{1,255})$/

/** The bytes between "begin" and "end"; null where there is no such thing. */
export const decodeUu = (body: Buffer): Buffer | null => {
  const lines = body.toString('latin1').split(/\r?\n/)
  const first = lines.findIndex(line => begin.test(line))
  if (first < 0) return null
  return decodeLines(lines, first + 1)?.content ?? null
}

/** Takes the files out of a text. What only looks like one stays. */
export const extractUu = (text: string): { text: string; files: UuFile[] } => {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { text, files: [] }
  const lines = text.split('\n')
  const kept: string[] = []
  const files: UuFile[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const [, name] = begin.exec(line) ?? []
    const decoded = name === undefined ? null : decodeLines(lines, at + 1)
    if (name === undefined || !decoded) kept.push(line)
    else {
      files.push({ name, content: decoded.content })
      at = decoded.last
    }
  }
  return { text: kept.join('\n'), files }
}

const value = (line: string, at: number) => (line.charCodeAt(at) - 32) & 63

const decodeLines = (lines: readonly string[], first: number): { content: Buffer; last: number } | null => {
  const bytes: Buffer[] = []
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === 'end') return { content: Buffer.concat(bytes), last: at }
    if (line === '' || line === '`') continue
    const length = value(line, 0)
    // Blanks at the end of a line may be gone.
    if (line.length > 90 || line.length - 1 > Math.ceil(length / 3) * 4 + 2) return null
    const decoded = Buffer.alloc(Math.ceil(length / 3) * 3)
    for (let group = 0; group * 3 < length; group += 1) {
      const [a, b, c, d] = [1, 2, 3, 4].map(offset => {
        const place = group * 4 + offset
        return place < line.length ? value(line, place) : 0
      })
      decoded[group * 3] = ((a ?? 0) << 2) | ((b ?? 0) >> 4)
      decoded[group * 3 + 1] = ((b ?? 0) << 4) | ((c ?? 0) >> 2)
      decoded[group * 3 + 2] = ((c ?? 0) << 6) | (d ?? 0)
    }
    bytes.push(decoded.subarray(0, length))
  }
  return null
}
