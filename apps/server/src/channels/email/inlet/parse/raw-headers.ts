/** The head of a mail (without the empty line) and its body, found without parsing; either may be empty. */
export const splitMail = (raw: Buffer): { head: Buffer; body: Buffer } => {
  const crlf = raw.indexOf('\r\n\r\n')
  const lf = raw.indexOf('\n\n')
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { head: raw.subarray(0, crlf), body: raw.subarray(crlf + 4) }
  if (lf >= 0) return { head: raw.subarray(0, lf), body: raw.subarray(lf + 2) }
  return { head: raw, body: raw.subarray(raw.length) }
}

/** The fields of a head in order: lower-case names, unfolded values, one character for each byte. */
export const headerFields = (head: Buffer): { name: string; value: string }[] =>
  head
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
    .flatMap(line => {
      const colon = line.indexOf(':')
      if (colon <= 0) return []
      const value = line.slice(colon + 1).replace(/\r?\n(?=[ \t])/g, '')
      return [{ name: line.slice(0, colon).trim().toLowerCase(), value: value.trim() }]
    })
