import iconv from 'iconv-lite'
import jschardet from 'jschardet'

const LOOKED_AT = 256 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true })
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    utf8.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** What the bytes of a file say, and in which encoding: by its mark, as UTF-8 where it is that, else as what its letters look like. */
export const decode = (bytes: Buffer): { text: string; encoding: string } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'UTF-16LE' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'UTF-16BE' }
  if (isUtf8(bytes)) return { text: iconv.decode(bytes, 'utf-8'), encoding: 'UTF-8' }
  const guess = jschardet.detect(bytes.subarray(0, LOOKED_AT)).encoding ?? 'windows-1252'
  const encoding = iconv.encodingExists(guess) ? guess : 'windows-1252'
  return { text: iconv.decode(bytes, encoding), encoding }
}
