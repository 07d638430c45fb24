import { decodeUu } from './uuencode.ts'

export type Decoding = { bytes: Buffer; broken: boolean }

const LF = 0x0a
const EQUALS = 0x3d

/** The bytes of a body behind its Content-Transfer-Encoding; `broken` where it is not what the mail says. */
export const decodeTransfer = (body: Buffer, encoding: string | undefined): Decoding => {
  const [name = ''] = (encoding ?? '').toLowerCase().match(/[\w-]+/) ?? []
  if (name === 'base64') return decodeBase64(body)
  if (name === 'quoted-printable') return { bytes: decodeQuotedPrintable(body), broken: false }
  if (/^(x-)?uu/.test(name)) {
    const bytes = decodeUu(body)
    return bytes ? { bytes, broken: false } : { bytes: body, broken: true }
  }
  return { bytes: body, broken: false }
}

const foreign = /[^A-Za-z0-9+/=\s]/
const PIECE = 1 << 22
/** Letters in a padded line; with shorter ones it is no base64. */
const SHORTEST_LINE = 16

const decodeBase64 = (body: Buffer): Decoding => {
  const decoded: Buffer[] = []
  let rest = ''
  // Piece by piece: of a long one there is never a second copy as text.
  for (let at = 0; at < body.length; at += PIECE) {
    const text = body.toString('latin1', at, Math.min(body.length, at + PIECE))
    if (foreign.test(text) || wordsInLine.test(text)) return brokenBase64(body)
    const letters = (rest + text).replace(/\s+/g, '')
    if (isPaddedTooOften(letters)) return { bytes: body, broken: true }
    // Some programs pad each line; the decoder would stop there.
    const units = letters.includes('=') ? letters.split(/=+/) : [letters]
    rest = units.pop() ?? ''
    const whole = rest.length - (rest.length % 4)
    decoded.push(decodeUnits([...units, rest.slice(0, whole)], letters.length))
    rest = rest.slice(whole)
  }
  decoded.push(Buffer.from(rest, 'base64'))
  return { bytes: decoded.length === 1 && decoded[0] ? decoded[0] : Buffer.concat(decoded), broken: false }
}

/** Into one buffer: a million small ones take seconds. */
const decodeUnits = (units: readonly string[], letters: number): Buffer => {
  const bytes = Buffer.allocUnsafe(Math.ceil((letters * 3) / 4))
  let length = 0
  for (const unit of units) length += bytes.write(unit, length, 'base64')
  return bytes.subarray(0, length)
}

const isPaddedTooOften = (letters: string): boolean => {
  const most = 16 + letters.length / SHORTEST_LINE
  const padding = /=+/g
  for (let times = 1; padding.test(letters); times += 1) if (times > most) return true
  return false
}

const wordsInLine = /[A-Za-z0-9+/=][ \t]+[A-Za-z0-9+/]/

/** A sentence stands where base64 was promised, or follows it, as the footers of mailing lists do. */
const brokenBase64 = (body: Buffer): Decoding => {
  let at = 0
  while (at < body.length) {
    const feed = body.indexOf(LF, at)
    const next = feed < 0 ? body.length : feed + 1
    const line = body.toString('latin1', at, Math.min(next, at + 10_000))
    if (foreign.test(line) || wordsInLine.test(line)) {
      at += /^[A-Za-z0-9+/]+=+/.exec(line)?.[0].length ?? 0
      break
    }
    at = next
  }
  const begun = Buffer.from(body.toString('latin1', 0, at), 'base64')
  return { bytes: Buffer.concat([begun, body.subarray(at)]), broken: true }
}

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const decodeQuotedPrintable = (body: Buffer): Buffer => {
  if (!body.includes(EQUALS)) return body
  const bytes = Buffer.allocUnsafe(body.length)
  let from = 0
  let length = 0
  const copy = (end: number) => {
    body.copy(bytes, length, from, end)
    length += end - from
  }
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] !== EQUALS) continue
    const high = hexValue(body[at + 1])
    const low = high < 0 ? -1 : hexValue(body[at + 2])
    const next = low < 0 ? softBreak(body, at) : at + 3
    if (next === at) continue
    copy(at)
    if (low >= 0) {
      bytes[length] = high * 16 + low
      length += 1
    }
    from = next
    at = next - 1
  }
  copy(body.length)
  return bytes.subarray(0, length)
}

/** Where the line goes on that an equals sign and, against the rules, blanks end; `at` where it is no such sign. */
const softBreak = (body: Buffer, at: number): number => {
  let next = at + 1
  while (
    next < body.length &&
    next < at + 80 &&
    (body[next] === 0x20 || body[next] === 0x09 || body[next] === 0x0d)
  )
    next += 1
  if (next >= body.length) return body.length
  return body[next] === LF ? next + 1 : at
}
