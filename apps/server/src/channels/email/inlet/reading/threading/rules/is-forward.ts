type ForwardLike = {
  text: string
  /** Lower-case, without what stands behind a plus sign. */
  recipients: readonly string[]
  senders: readonly string[]
  /** The program says itself that it forwards (X-Forwarded-Message-Id). */
  declared: boolean
}

const LONGEST_LOOKED_AT = 50_000
const headLine = /^[>\s*_]*[\p{L}][\p{L}\p{M} .-]{0,24}[*_]*\s?[:：][*_]*\s*\S/u
const anAddress = /[^\s@<>(),;:"'[\]]+@[^\s@<>(),;:"'[\]]+\.[^\s@<>(),;:"'[\]]+/u
const aTime = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/u
/** From, date, to, subject, perhaps Cc and Reply-To; what is longer is a form or a signature. */
const [fewest, most] = [3, 9]

/** The address in the first head of a former mail that the text shows, the author's; null where it shows none. */
const authorOfShownHead = (text: string): string | null => {
  let run: string[] = []
  for (const line of [...text.slice(0, LONGEST_LOOKED_AT).split('\n'), '']) {
    if (headLine.test(line)) {
      run.push(line)
      continue
    }
    const author = authorIn(run)
    if (author !== null) return author
    run = []
  }
  return null
}

/** A head names somebody and, in another line, a time. */
const authorIn = (run: readonly string[]): string | null => {
  if (run.length < fewest || run.length > most) return null
  const named = run.findIndex(line => anAddress.test(line))
  const timed = run.some((line, index) => index !== named && aTime.test(line))
  return named >= 0 && timed ? (anAddress.exec(run[named] ?? '')?.[0].toLowerCase() ?? null) : null
}

/**
 * Whether a mail hands on somebody else's. An answer goes to who wrote what it quotes; a forwarded mail goes to somebody
 * else. So it is no matter of "Fwd:", "WG:" or any other word before the subject. Quotes without a head ("Ada wrote:") are answers.
 */
export const isForward = ({ text, recipients, senders, declared }: ForwardLike): boolean => {
  if (declared) return true
  const author = authorOfShownHead(text)
  if (author === null) return false
  const plain = author.replace(/\+[^@]*@/u, '@')
  return !recipients.includes(plain) && !senders.includes(plain)
}
