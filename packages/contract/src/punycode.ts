const BASE = 36
const FIRST = 128

/** How far the next number of the same label is from this one (RFC 3492, 6.1). */
const adapted = (delta: number, length: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / 700) : delta >> 1
  rest += Math.floor(rest / length)
  let steps = 0
  while (rest > 455) {
    rest = Math.floor(rest / 35)
    steps += BASE
  }
  return steps + Math.floor((36 * rest) / (rest + 38))
}

const digitOf = (sign: string): number => {
  if (/^[a-z]$/.test(sign)) return sign.charCodeAt(0) - 97
  return /^\d$/.test(sign) ? sign.charCodeAt(0) - 22 : -1
}

/** What a label of a domain says, without `xn--`, in lower case (RFC 3492); null where it is none. */
export const decodePunycode = (label: string): string | null => {
  const cut = label.lastIndexOf('-')
  const out = [...label.slice(0, Math.max(cut, 0))]
  let code = FIRST
  let at = 0
  let bias = 72
  for (let next = cut + 1; next < label.length; ) {
    const before = at
    let weight = 1
    for (let step = BASE; ; step += BASE) {
      const digit = digitOf(label[next++] ?? '')
      if (digit < 0) return null
      at += digit * weight
      const least = Math.min(Math.max(step - bias, 1), 26)
      if (digit < least) break
      weight *= BASE - least
      if (at > 0x7fffffff || weight > 0x7fffffff) return null
    }
    bias = adapted(at - before, out.length + 1, before === 0)
    code += Math.floor(at / (out.length + 1))
    at %= out.length + 1
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
    out.splice(at++, 0, String.fromCodePoint(code))
  }
  return out.join('')
}
