export type Piece = { text: string; href?: string }

const found = /\bhttps?:\/\/[^\s<>"'`]+|\bwww\.[^\s<>"'`]+\.[^\s<>"'`]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu
/** What ends a sentence rather than an address; a closing bracket belongs to it only where one was opened. */
const ending = /[.,;:!?…'"»”]+$/u

/** Finds web and mail addresses in a plain text. Only `https:`, `http:` and `mailto:` come out of here. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const match of text.matchAll(found)) {
    const address = withoutEnding(match[0])
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) })
    pieces.push({ text: address, href: hrefOf(address) })
    done = match.index + address.length
  }
  if (done < text.length) pieces.push({ text: text.slice(done) })
  return pieces
}

function withoutEnding(match: string): string {
  const address = match.replace(ending, '')
  const unopened = address.endsWith(')') && !address.includes('(')
  return unopened ? withoutEnding(address.slice(0, -1)) : address
}

function hrefOf(address: string): string {
  if (/^https?:/i.test(address)) return address
  return /^www\./i.test(address) ? `https://${address}` : `mailto:${address}`
}
