import type { Danger } from '@stoa/contract/file-dangers'
import yauzl from 'yauzl'
import { dangerOf } from './rules/file-danger.ts'

type File = { name: string; content: Buffer }

/** Of one archive; what lies behind these is not looked at. */
const MOST_ENTRIES = 2000
/** Archives in archives: so deep, and so many bytes of them unpacked altogether. */
const DEEPEST = 3
const MOST_UNPACKED = 20 * 1024 * 1024
/** Enough to tell a program by its first bytes. */
const BEGINNING = 64

const zip = Buffer.from('PK\x03\x04')
const isZip = (content: Buffer) => content.subarray(0, zip.length).equals(zip)
/** Packed documents hold drawings and pages of themselves, which are no scripts to whoever opens the document. */
const document = /\.((doc|dot|xls|xlt|ppt|pot|pps)[xm]|od[tspg]|epub|pages|numbers|key)$/i

/** The worst of them stands for all. */
const worstFirst: readonly Danger[] = ['disguised', 'program', 'macros', 'script']
const worst = (found: ReadonlySet<Danger>): Danger | null => worstFirst.find(each => found.has(each)) ?? null

type Room = { bytes: number }

/** The bytes of an entry up to a limit; what is packed with a password, or damaged, has none to show. */
const unpack = async (archive: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<Buffer | null> => {
  if (entry.isEncrypted()) return null
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size >= most) break
    }
  } catch {
    // Its name tells all the same.
  }
  return Buffer.concat(chunks).subarray(0, most)
}

const dangersIn = async (content: Buffer, depth: number, room: Room): Promise<Set<Danger>> => {
  const found = new Set<Danger>()
  const archive = await yauzl.fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: false })
  let entries = 0
  for await (const entry of archive.eachEntry()) {
    entries += 1
    if (entries > MOST_ENTRIES || found.has('disguised')) break
    if (entry.fileName.endsWith('/')) continue
    const name = entry.fileName.slice(entry.fileName.lastIndexOf('/') + 1)
    const beginning = (await unpack(archive, entry, BEGINNING)) ?? Buffer.alloc(0)
    const danger = dangerOf({ name, content: beginning })
    if (danger) found.add(danger)
    if (!isZip(beginning) || depth >= DEEPEST || room.bytes <= 0) continue
    const inside = (await unpack(archive, entry, room.bytes)) ?? Buffer.alloc(0)
    room.bytes -= inside.length
    const deeper = await judge({ name, content: inside }, depth + 1, room)
    if (deeper) found.add(deeper)
  }
  return found
}

const judge = async (file: File, depth: number, room: Room): Promise<Danger | null> => {
  const itself = dangerOf(file)
  if (itself || !isZip(file.content)) return itself
  // What no program can open does nothing; what only this one cannot is not known to do anything.
  const found = await dangersIn(file.content, depth, room).catch(() => new Set<Danger>())
  if (document.test(file.name)) found.delete('script')
  return worst(found)
}

/** What opening a file may do, and for an archive: the worst of what opening a file inside may. */
export const judgeFile = (file: File): Promise<Danger | null> => judge(file, 1, { bytes: MOST_UNPACKED })
