import iconv from 'iconv-lite'
import { deEncapsulateSync } from 'rtf-stream-parser'

const COMPRESSED = 0x75465a4c
const UNCOMPRESSED = 0x414c454d
const MOST = 4_000_000
/** What every writer and reader of compressed RTF has in its dictionary from the start (MS-OXRTFCP 2.1.3.1.3). */
const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const WINDOW = 4096

// What it warns of, nobody here could mend.
const options = { decode: iconv.decode, outputMode: 'string', allowCp0: true, warn: () => {} } as const

/** The HTML or text that Outlook wrapped into RTF and packed; null where it holds neither. */
export const textOfRtf = (packed: Buffer): { text: string | null; html: string | null } | null => {
  try {
    const { mode, text } = deEncapsulateSync(decompress(packed), options)
    return mode === 'html' ? { text: null, html: String(text) } : { text: String(text), html: null }
  } catch {
    return null
  }
}

/** @throws Error where it is no compressed RTF */
export const decompress = (packed: Buffer): Buffer => {
  const size = Math.min(packed.readUInt32LE(4), MOST)
  const kind = packed.readUInt32LE(8)
  if (kind === UNCOMPRESSED) return packed.subarray(16, 16 + size)
  if (kind !== COMPRESSED) throw new Error('This is no compressed RTF.')
  const window = Buffer.alloc(WINDOW, ' ')
  let write = window.write(beginning, 'latin1')
  const output = Buffer.alloc(size)
  let length = 0
  const put = (byte: number) => {
    if (length < size) output[length] = byte
    length += 1
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  let at = 16
  while (at < packed.length && length < size) {
    const control = packed[at] ?? 0
    at += 1
    for (let bit = 0; bit < 8 && length < size && at < packed.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at] ?? 0)
        at += 1
        continue
      }
      const token = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0)
      at += 2
      const offset = token >> 4
      if (offset === write) return output.subarray(0, length)
      for (let step = 0; step < (token & 15) + 2; step += 1) put(window[(offset + step) % WINDOW] ?? 0)
    }
  }
  return output.subarray(0, Math.min(length, size))
}
