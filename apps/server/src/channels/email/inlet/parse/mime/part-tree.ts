import { type HeaderReading, plainReading } from '../header-text.ts'
import { endOfHead, type Field, headerFields } from '../raw-headers.ts'
import { dashedLines, likelyBoundary, withoutBreak } from './boundaries.ts'
import { type Structured, structured } from './parameters.ts'

/** A part of a mail as it stands there: its head read, its body not decoded. */
export type Part = {
  fields: Field[]
  type: Structured
  disposition: Structured
  body: Buffer
  children: Part[]
}

/** What was wrong with the structure, as far as somebody may miss something by it. */
export type TreeTrouble = 'boundary' | 'ends-early' | 'too-many-parts'

export type Tree = { root: Part; troubles: Set<TreeTrouble> }

/** Parts inside parts: more than any program makes, and few enough for functions that call themselves. */
const DEEPEST = 100
const MOST_PARTS = 1000
/** Lines that look like a boundary and are none. */
const MOST_LINES = 200_000
const LONGEST_BOUNDARY = 1000

type Given = { reading: HeaderReading; troubles: Set<TreeTrouble>; left: { parts: number; lines: number } }

/** @param bytes a mail, or a part that holds others */
export const readTree = (bytes: Buffer, reading: HeaderReading = plainReading()): Tree => {
  const troubles = new Set<TreeTrouble>()
  const { part: root, bodyStart } = readHead(bytes, 0, 'text/plain', reading)
  root.body = bytes.subarray(bodyStart)
  split(root, 1, { reading, troubles, left: { parts: MOST_PARTS, lines: MOST_LINES } })
  return { root, troubles }
}

/** The head of the part that begins at `start`; its body is not known yet. */
const readHead = (bytes: Buffer, start: number, usual: string, reading: HeaderReading): Begun => {
  const { headEnd, bodyStart } = endOfHead(bytes, start, bytes.length)
  const fields = headerFields(bytes.subarray(start, headEnd))
  const first = (name: string) => fields.find(field => field.name === name)?.value
  const type = structured(first('content-type'), reading)
  const part: Part = {
    fields,
    type: /^[^\s/]+\/[^\s/]+$/.test(type.value) ? type : { ...type, value: usual },
    disposition: structured(first('content-disposition'), reading),
    body: bytes.subarray(0, 0),
    children: [],
  }
  return { part, bodyStart }
}

const isMultipart = ({ type }: Part) => type.value.startsWith('multipart/')

const boundaryOf = (part: Part): string =>
  (part.type.params.get('boundary') ?? '').slice(0, LONGEST_BOUNDARY).trimEnd()

/** Finds the parts of a part that holds some, and what is in these. */
const split = (part: Part, depth: number, given: Given): void => {
  if (!isMultipart(part) || depth > DEEPEST) return
  const boundary = boundaryOf(part)
  if (boundary !== '') splitAt(part, depth, boundary, given)
  if (part.children.length > 0) return
  // The boundary is not the one that was promised, or none was: the first line that can be one is taken.
  const instead = likelyBoundary(part.body)
  if (instead !== null) splitAt(part, depth, instead, given)
  if (part.children.length > 0) given.troubles.add('boundary')
}

/** Where a boundary is missing, two heads stand one upon the other: then what is above the first boundary is a part, too. */
const forgotten = ({ part, bodyStart }: Begun): Begun | null => {
  const [, second] = part.fields.filter(({ name }) => name === 'content-type')
  if (!second) return null
  const type = structured(second.value, plainReading())
  const child = { ...part, type, children: [] }
  part.children.push(child)
  return { part: child, bodyStart }
}

type Begun = { part: Part; bodyStart: number }
type Open = { part: Part; boundary: string; bodyStart: number; closed: boolean }

/** One pass over the bytes finds the parts of all depths, as long as their boundaries are what they promise. */
const splitAt = (root: Part, depth: number, boundary: string, given: Given): void => {
  const { body } = root
  const { left, reading, troubles } = given
  const open: Open[] = [{ part: root, boundary, bodyStart: 0, closed: false }]
  const unsplit: { part: Part; depth: number }[] = []
  let leaf: Begun | null = null

  const finish = (end: number, remaining: number) => {
    if (leaf) leaf.part.body = body.subarray(leaf.bodyStart, withoutBreak(body, leaf.bodyStart, end))
    leaf = null
    for (const { part, bodyStart } of open.slice(Math.max(remaining, 1))) {
      part.body = body.subarray(bodyStart, withoutBreak(body, bodyStart, end))
      if (part.children.length === 0) unsplit.push({ part, depth: depth + open.length })
    }
    open.length = remaining
  }
  const begin = (parent: Part, start: number) => {
    const usual = parent.type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const begun = readHead(body, start, usual, reading)
    parent.children.push(begun.part)
    const inner = boundaryOf(begun.part)
    if (!isMultipart(begun.part) || depth + open.length > DEEPEST) leaf = begun
    else {
      open.push({ ...begun, boundary: inner, closed: false })
      leaf = forgotten(begun)
    }
  }

  for (const { start, next, text } of dashedLines(body)) {
    if (left.parts <= 0 || left.lines <= 0) {
      troubles.add('too-many-parts')
      break
    }
    const at = open.findLastIndex(
      ({ boundary }) => boundary !== '' && (text === boundary || text === `${boundary}--`),
    )
    const found = open[at]
    if (!found) {
      left.lines -= 1
      continue
    }
    finish(start, at + 1)
    if (text !== found.boundary) found.closed = true
    else {
      left.parts -= 1
      begin(found.part, next)
    }
  }
  const ended = open[0]?.closed ?? true
  finish(body.length, 1)
  if (!ended && root.children.length > 0) troubles.add('ends-early')
  for (const { part, depth } of unsplit) split(part, depth, given)
}
