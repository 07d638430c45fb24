import { createRequire } from 'node:module'

// Its model takes a tenth of a second and some memory, and few mails need it.
const require = createRequire(import.meta.url)
let loaded: typeof import('jschardet') | null = null
const detector = () => {
  loaded ??= require('jschardet') as typeof import('jschardet')
  return loaded
}

/** Those that mail is written in; with all that there are, short texts are taken for those of mainframes. */
const candidates = [
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
]
/** Latin letters, like Western European: told apart by single letters only, so that a short text says nothing. */
const latin = /^(windows-125[0247]|iso-8859-2)$/
const SURE = 0.06
const MOST = 4096

/** The charset of bytes that are no UTF-8 and that nobody declares truly; Western European where nothing tells. */
export const guessCharset = (bytes: Uint8Array): string => {
  const sample = sampleOf(bytes)
  const { high, letters } = countIn(sample)
  // An accent or two among Latin letters: any other guess would be a fancy.
  if (high === 1 || (high <= FEW && letters >= 2 * high)) return 'windows-1252'
  const { encoding, confidence } = detector().detect(sample, { detectEncodings: candidates })
  const charset = encoding?.toLowerCase() ?? ''
  if (charset === '' || (latin.test(charset) && confidence < SURE)) return 'windows-1252'
  return charset
}

const FEW = 4

const countIn = (bytes: Uint8Array): { high: number; letters: number } => {
  let high = 0
  let letters = 0
  for (const byte of bytes) {
    if (byte > 0x7f) high += 1
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1
  }
  return { high, letters }
}

/** The part of a long text that tells most: around its first bytes that are not ASCII. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  if (bytes.byteLength <= MOST) return bytes
  const first = Math.max(0, bytes.findIndex(byte => byte > 127) - 64)
  return bytes.subarray(first, first + MOST)
}

/** Letters of one script that Western European would show as accented ones, row after row. */
export const looksForeign = (bytes: Uint8Array): boolean => {
  const { high, letters } = countIn(bytes.subarray(0, MOST))
  return high >= 8 && high > letters
}
