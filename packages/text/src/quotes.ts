export type TextPart = {
  kind: 'own' | 'quote'
  text: string
  /** A quote that nothing follows: what everybody has read already. */
  trailing: boolean
}

const quoted = /^\s*>/
const blank = /^\s*$/
/** What Outlook and its relatives put above the whole former mail. */
const separator =
  /^\s*(-{3,}\s*(original message|forwarded message|исходное сообщение|пересланное сообщение|αρχικό μήνυμα|originalus laiškas|原始邮件|الرسالة الأصلية)\s*-{3,}|_{20,})\s*$/iu
/** Where there is no such line, the head of the former mail stands there: who, and within the next lines when. */
const headFrom = /^\s*\*?(from|von|de|από|发件人|от|من|nuo)\s*\*?\s*[:：]\*?\s*\S/iu
const headSent =
  /^\s*\*?(sent|date|εστάλη|στάλθηκε|ημερομηνία|发送时间|日期|отправлено|дата|تم الإرسال|أُرسلت|التاريخ|išsiųsta|data)\s*\*?\s*[:：]/iu
/** The words by which the commonest programs say whose the text is that follows without any mark. */
const wrote =
  /(\bwrote|έγραψε|写道|写到|(^|\s)(пишет|написал\(?а?\)?)|كتب(ت)?|(^|\s)(rašė|parašė))[^\p{L}]*[:：]\s*$/iu
/** "On Monday, Ada wrote:" in any language: short, ends with a colon, and names an address, a date or a time. */
const attributionEnd = /[:：]\s*$/
const attributionSign = /[@\d]/

/**
 * Parts a plain text into what was written and what was quoted. Joining the parts with line breaks gives the text
 * back, letter by letter: nothing is ever removed.
 */
export function partsOf(text: string): TextPart[] {
  const lines = text.split('\n')
  const marks = lines.map(line => quoted.test(line))
  markBelowSeparator(lines, marks)
  markAttributions(lines, marks)
  markBlankBetween(lines, marks)
  const parts = group(lines, marks)
  const last = parts.at(-1)
  if (last?.kind === 'quote' && parts.some(part => part.kind === 'own' && !blank.test(part.text)))
    last.trailing = true
  return parts
}

function markBelowSeparator(lines: readonly string[], marks: boolean[]) {
  const at = lines.findIndex(
    (line, index) =>
      !marks[index] && (separator.test(line) || isHead(lines, index) || isUnmarkedQuote(lines, marks, index)),
  )
  if (at >= 0) marks.fill(true, at)
}

const isHead = (lines: readonly string[], at: number) =>
  headFrom.test(lines[at] ?? '') && lines.slice(at + 1, at + 4).some(line => headSent.test(line))

/** "On Monday, Ada wrote:" above text that nothing marks as a quote. */
function isUnmarkedQuote(lines: readonly string[], marks: readonly boolean[], at: number) {
  const line = lines[at] ?? ''
  if (line.length > 250 || !attributionSign.test(line) || !wrote.test(line)) return false
  let next = at + 1
  while (next < lines.length && blank.test(lines[next] ?? '')) next += 1
  return next < lines.length && !marks[next]
}

/** The line above a quote that says whose it is, or two where a program has wrapped it. */
function markAttributions(lines: readonly string[], marks: boolean[]) {
  for (let first = 1; first < lines.length; first += 1) {
    if (!marks[first] || marks[first - 1]) continue
    let end = first - 1
    while (end > 0 && blank.test(lines[end] ?? '')) end -= 1
    if (!attributionEnd.test(lines[end] ?? '')) continue
    const wrapped = end > 0 && !blank.test(lines[end - 1] ?? '') && blank.test(lines[end - 2] ?? '')
    for (const start of wrapped ? [end, end - 1] : [end]) {
      const sentence = lines.slice(start, end + 1).join(' ')
      if (sentence.length > 250 || !attributionSign.test(sentence)) continue
      marks.fill(true, start, first)
      break
    }
  }
}

/** An empty line between two quoted ones, and those after the last, belong to the quote. */
function markBlankBetween(lines: readonly string[], marks: boolean[]) {
  for (let index = 1; index < lines.length; index += 1) {
    if (marks[index] || !marks[index - 1] || !blank.test(lines[index] ?? '')) continue
    let next = index
    while (next < lines.length && !marks[next] && blank.test(lines[next] ?? '')) next += 1
    if (next === lines.length || marks[next]) marks.fill(true, index, next)
  }
}

function group(lines: readonly string[], marks: readonly boolean[]): TextPart[] {
  const parts: TextPart[] = []
  lines.forEach((line, index) => {
    const kind = marks[index] ? 'quote' : 'own'
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += `\n${line}`
    else parts.push({ kind, text: line, trailing: false })
  })
  return parts
}

/**
 * How many characters (code points, as PostgreSQL counts them) come before a quote that nothing follows; null where nothing is
 * quoted like that, or nothing of one's own stands before it.
 */
export function quotedFrom(text: string): number | null {
  if (!mayQuote.test(text)) return null
  const parts = partsOf(text)
  if (!parts.at(-1)?.trailing) return null
  const own = parts.slice(0, -1).map(part => part.text)
  // Each part but the first begins after a line break.
  const before = `${own.join('\n')}\n`
  const first = parts[0]?.kind === 'own' ? !blank.test(parts[0].text) : false
  return first ? charactersIn(before) : null
}

/** Nearly every text is told by this alone. */
const mayQuote = /^[^\S\n]*>|[:：]|-{3}|_{20}/mu

const charactersIn = (text: string) => {
  let count = 0
  for (const _ of text) count += 1
  return count
}
