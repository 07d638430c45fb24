import type { Invitation, Unread } from '@stoa/contract/messages'
import { readInvitations } from './calendar.ts'
import type { HeaderReading } from './header-text.ts'
import { inlinePictures } from './inline-pictures.ts'
import { unflow } from './mime/flowed.ts'
import { type Part, readTree } from './mime/part-tree.ts'
import { decodeTransfer } from './mime/transfer.ts'
import { extractUu } from './mime/uuencode.ts'
import { type FoundFile, fileIn, type MailFile, nameIn, presentable, transferEncodingOf } from './parts.ts'
import { alternative, compose, type Piece } from './pieces.ts'
import { storable } from './plain-text.ts'
import { readTnef } from './tnef/read-tnef.ts'

export type Content = {
  text: string
  html: string | null
  files: MailFile[]
  invitations: Invitation[]
  unread: Unread[]
}

/** Characters of all texts; of what is longer the beginning is shown, and all of it is a file. */
const MOST_TEXT = 1_000_000
const MOST_TROUBLES = 20
const LONGEST_NAME = 255
/** Letters that the browser draws; a picture of another kind in the middle of a text is a file. */
const shownBetween = /^image\/(png|jpe?g|gif|webp|avif)$/

/** What a mail says and brings, all of it, in its order. */
export const readContent = (raw: Buffer, reading: HeaderReading): Content => {
  const { root, troubles } = readTree(raw, reading)
  const unread: Unread[] = [...troubles].map(what => ({ what, name: '' }))
  const collector = createCollector(reading, given => {
    const trouble = { what: given.what, name: storable(given.name.slice(0, LONGEST_NAME)) }
    const known = unread.some(({ what, name }) => what === trouble.what && name === trouble.name)
    if (!known && unread.length < MOST_TROUBLES) unread.push(trouble)
  })
  const { text, html } = compose(collector.collect(root, { related: false, first: true }))
  const { files, hidden, invitations } = collector
  const words = text.trim() === '' && html === null && hidden ? hidden : { text, html }
  const shown = inlinePictures(words.html, files)
  return {
    text: storable(words.text),
    html: words.html === null ? null : storable(words.html),
    files: files.map((file, index) => presentable(file, { index, reference: shown.get(file), reading })),
    invitations,
    unread,
  }
}

type Place = { related: boolean; first: boolean }

const createCollector = (reading: HeaderReading, unread: (trouble: Unread) => void) => {
  const files: FoundFile[] = []
  const invitations: Invitation[] = []
  let room = MOST_TEXT
  const collector = {
    files,
    invitations,
    hidden: null as { text: string; html: string | null } | null,
    collect,
  }

  function collect(part: Part, place: Place): Piece[] {
    const type = part.type.value
    if (part.children.length > 0) {
      const related = place.related || type === 'multipart/related'
      const pieces = part.children.map((child, index) =>
        collect(child, { related, first: place.first && index === 0 }),
      )
      return type === 'multipart/alternative' ? alternative(pieces) : pieces.flat()
    }
    if (type.startsWith('multipart/')) return unsplit(part)
    return isWords(part, place) ? words(part) : file(part, place)
  }

  /** One that promises parts and has none: what stands there is text, unless the whole of it was encoded. */
  function unsplit(part: Part): Piece[] {
    const { bytes } = decodeTransfer(part.body, transferEncodingOf(part))
    const type = part.type.params.get('boundary') ?? ''
    if (bytes !== part.body) {
      const head = Buffer.from(`Content-Type: ${part.type.value}; boundary="${type}"\r\n\r\n`)
      const { root } = readTree(Buffer.concat([head, bytes]), reading)
      if (root.children.length > 0) return collect(root, { related: false, first: true })
    }
    if (part.body.every(byte => byte <= 0x20)) return []
    unread({ what: 'structure', name: '' })
    return words({ ...part, type: { value: 'text/plain', params: new Map() } })
  }

  function words(part: Part): Piece[] {
    const { bytes, broken } = decodeTransfer(part.body, transferEncodingOf(part))
    if (broken) unread({ what: 'encoding', name: nameIn(part) })
    const html = part.type.value === 'text/html'
    const declared = part.type.params.get('charset') ?? (html ? charsetInside(bytes) : undefined)
    const { text, guessed, lossy } = reading.decode(bytes, declared)
    if (guessed !== null) unread({ what: 'charset', name: guessed })
    if (lossy) unread({ what: 'characters', name: '' })
    const lines = text.replace(/\r\n?/g, '\n')
    if (lines.length > room) return tooLong(part, bytes, lines)
    room -= lines.length
    if (html) return [{ kind: 'words', plain: null, html: lines }]
    const flowed = part.type.params.get('format')?.toLowerCase() === 'flowed'
    const unfolded = flowed ? unflow(lines, part.type.params.get('delsp')?.toLowerCase() === 'yes') : lines
    const { text: plain, files: inside } = extractUu(unfolded)
    for (const { name, content } of inside)
      files.push({ name, content, type: 'application/octet-stream', contentId: null, contentLocation: null })
    return [{ kind: 'words', plain, html: null }]
  }

  function tooLong(part: Part, content: Buffer, lines: string): Piece[] {
    const type = part.type.value
    const name = nameIn(part) || (type === 'text/html' ? 'message.html' : 'message.txt')
    unread({ what: 'too-long', name })
    files.push({ name, content, type, contentId: null, contentLocation: null })
    const shown = lines.slice(0, room)
    room -= shown.length
    if (shown === '') return []
    return type === 'text/html'
      ? [{ kind: 'words', plain: compose([{ kind: 'words', plain: null, html: shown }]).text, html: null }]
      : [{ kind: 'words', plain: shown, html: null }]
  }

  function file(part: Part, place: Place): Piece[] {
    const found = fileIn(part, unread)
    if (found.content.length === 0 && found.name === '') return []
    if (isTnef(found) && takeTnef(found)) return []
    if (/^(text\/calendar|application\/ics)$/.test(found.type)) takeCalendar(part, found)
    files.push(found)
    const inline = part.disposition.value === 'inline' && !place.related && shownBetween.test(found.type)
    if (!inline) return []
    found.contentId ??= `${files.length}@picture`
    return [{ kind: 'picture', file: found }]
  }

  function takeTnef(found: FoundFile): boolean {
    const inside = readTnef(found.content, reading.decode)
    if (!inside) {
      unread({ what: 'winmail', name: found.name })
      return false
    }
    for (const each of inside.files) files.push({ ...each, contentLocation: null })
    if (inside.text !== null || inside.html !== null)
      collector.hidden = compose([{ kind: 'words', plain: inside.text, html: inside.html }])
    return true
  }

  function takeCalendar(part: Part, { content, name }: FoundFile) {
    try {
      const { text } = reading.decode(content, part.type.params.get('charset'))
      invitations.push(...readInvitations(text))
    } catch {
      unread({ what: 'calendar', name })
    }
  }

  return collector
}

/** Text that stands in the mail itself. Where one with a file's name follows another one, it is a file. */
const isWords = (part: Part, { first }: Place): boolean =>
  /^text\/(plain|html)$/.test(part.type.value) &&
  part.disposition.value !== 'attachment' &&
  (first || nameIn(part) === '')

const isTnef = ({ type, name }: FoundFile) =>
  /^application\/(vnd\.)?ms-tnef$/.test(type) || name.toLowerCase() === 'winmail.dat'

/** What HTML says of itself, where the mail does not. */
const charsetInside = (bytes: Buffer): string | undefined =>
  /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i.exec(bytes.toString('latin1', 0, 2048))?.[1]
