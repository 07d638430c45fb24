const LF = 10

/**
 * A mail as it was before it was put into an mbox: `>From ` at the beginning of a line was `From ` (mboxo, mboxrd, mboxcl), unless the
 * box counts its bytes and quotes nothing (mboxcl2), which shows by a line that would have had to be quoted.
 */
export const unquoteMbox = (raw: Buffer, { counted }: { counted: boolean }): Buffer => {
  if (counted && raw.includes('\nFrom ')) return raw
  if (!raw.includes('From ')) return raw
  const pieces: Buffer[] = []
  let begin = 0
  for (let at = 0; at >= 0 && at < raw.length; at = nextLine(raw, at)) {
    let quotes = 0
    while (raw[at + quotes] === 62) quotes += 1
    if (quotes === 0 || raw.subarray(at + quotes, at + quotes + 5).toString('latin1') !== 'From ') continue
    pieces.push(raw.subarray(begin, at))
    begin = at + 1
  }
  return pieces.length === 0 ? raw : Buffer.concat([...pieces, raw.subarray(begin)])
}

const nextLine = (raw: Buffer, at: number): number => {
  const end = raw.indexOf(LF, at)
  return end < 0 ? -1 : end + 1
}
