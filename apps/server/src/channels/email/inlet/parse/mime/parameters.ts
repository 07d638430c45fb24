import { type HeaderReading, headerText } from '../header-text.ts'

/** `text/plain; charset=utf-8`, taken apart: the value in lower case, the parameters as text by lower-case name. */
export type Structured = { value: string; params: ReadonlyMap<string, string> }

const LONGEST = 20_000
const parameter =
  /;\s*([^\s=;"]{1,80})\s*(?:=\s*("(?:[^"\\]|\\.)*"?|(?:=\?[^?\s]{1,80}\?[QqBb]\?[^?]*\?=\s*)+|[^;]*))?/g

type Section = { number: number; value: string; encoded: boolean }

/**
 * A header with parameters, whatever way their characters are written: as bytes, as encoded words, by RFC 2231 with or
 * without continuations, or in a mixture that no standard knows. The first of two parameters of one name counts.
 */
export const structured = (header: string | undefined, reading: HeaderReading): Structured => {
  if (!header) return { value: '', params: new Map() }
  const given = withoutComments(header.slice(0, LONGEST)).trim()
  const [value = ''] = /^[^\s;]*/.exec(given) ?? []
  const rest = given.slice(value.length).trim()
  if (rest === '') return { value: value.toLowerCase(), params: new Map() }
  const plain = new Map<string, string>()
  const sections = new Map<string, Section[]>()
  for (const [, name = '', quoted = ''] of (rest.startsWith(';') ? rest : `;${rest}`).matchAll(parameter)) {
    const continued = /^([^*]+)\*(?:(\d{1,4})(\*?))?$/.exec(name.toLowerCase())
    const text = unquoted(quoted)
    if (!continued) {
      if (!plain.has(name.toLowerCase())) plain.set(name.toLowerCase(), text)
      continue
    }
    const [, base = '', number, star] = continued
    const known = sections.get(base) ?? []
    known.push({ number: Number(number ?? 0), value: text, encoded: number === undefined || star === '*' })
    sections.set(base, known)
  }
  const params = new Map<string, string>()
  for (const [name, text] of plain) params.set(name, headerText(text, reading))
  // What is written in the newer way says more.
  for (const [name, parts] of sections) params.set(name, joined(parts, reading))
  return { value: value.toLowerCase(), params }
}

const unquoted = (value: string): string =>
  value.startsWith('"')
    ? value.slice(1, value.length > 1 && value.endsWith('"') ? -1 : undefined).replace(/\\([\\"])/g, '$1')
    : value.trim()

const joined = (sections: Section[], reading: HeaderReading): string => {
  const ordered = sections.toSorted((one, other) => one.number - other.number)
  let charset: string | undefined
  let bytes = ''
  for (const [index, { value, encoded }] of ordered.entries()) {
    const named = encoded && index === 0 ? /^([^']{0,40})'[^']{0,40}'(.*)$/s.exec(value) : null
    if (named) charset = named[1]
    const text = named ? (named[2] ?? '') : value
    bytes += encoded
      ? text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text
  }
  // Some programs put encoded words into continuations.
  if (bytes.includes('=?')) return headerText(bytes, reading)
  return charset ? reading.decode(Buffer.from(bytes, 'latin1'), charset).text : headerText(bytes, reading)
}

/** Comments may stand anywhere but in quotes; inside a value, `Invoice(1).pdf` is none. */
const withoutComments = (header: string): string =>
  header.includes('(')
    ? header.replace(/"(?:[^"\\]|\\.)*"?|(^|[;\s])\([^()]*\)/g, (all, before?: string) => before ?? all)
    : header
