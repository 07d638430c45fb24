export type ByteRange = { start: number; end: number }

/**
 * The part of a file that a Range header asks for, both ends included; null: all of it, also where several parts or something else than
 * bytes are asked for, as RFC 9110 allows. `impossible`: it begins beyond the end.
 */
export const byteRange = (header: string | undefined, size: number): ByteRange | null | 'impossible' => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!found) return null
  const [, from = '', to = ''] = found
  if (from === '' && to === '') return null
  if (from === '') {
    const last = Number(to)
    return last === 0 || size === 0 ? 'impossible' : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return null
  if (start >= size) return 'impossible'
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
