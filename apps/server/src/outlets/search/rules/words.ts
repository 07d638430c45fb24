/** A word of a text: as it is looked for, its place among the words from 1 on, and where it stands in the text. */
export type Word = { word: string; place: number; from: number; to: number }

const written = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`
const runs = new RegExp(String.raw`[${written}]+|[[\p{L}\p{N}\p{M}_]--[${written}]]+`, 'gv')
const withoutSpaces = new RegExp(`^[${written}]`, 'v')

/** Thai, the first of these scripts; what stands below it need not be asked about, which is most of what people write here. */
const FIRST_WITHOUT_SPACES = 0x0e00

/** Whether a word is of a language that writes without spaces, so that nobody types where it begins and ends. */
export const isWithoutSpaces = (word: string): boolean =>
  word.charCodeAt(0) >= FIRST_WITHOUT_SPACES && withoutSpaces.test(word)

/** Nobody types a word that long; those of attachments gone astray are. */
const LONGEST_WORD = 100

const ascii = /^[\0-\x7F]*$/

/** ё is е, as in most Russian mails. */
const folded = (word: string): string => {
  const lower = word.toLowerCase()
  return ascii.test(lower) ? lower : lower.normalize('NFC').replaceAll('ё', 'е')
}

let segmenter: Intl.Segmenter | undefined

/** Each once and all in one go: for the segmenter, to begin with a text takes longer than to cut a short one. */
const cutWithoutSpaces = (texts: ReadonlySet<string>): Map<string, string[]> => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const lines: string[][] = [[]]
  // No word goes beyond the end of a line.
  for (const { segment } of segmenter.segment([...texts].join('\n')))
    if (segment === '\n') lines.push([])
    else lines.at(-1)?.push(segment)
  return new Map([...texts].map((text, line) => [text, lines[line] ?? []]))
}

type Told = (segment: string, from: number, place: number) => void

const eachSegment = (text: string, tell: Told): void => {
  const found = [...text.matchAll(runs)]
  const whole = new Set<string>()
  for (const [run] of found) if (isWithoutSpaces(run)) whole.add(run)
  const cut = whole.size > 0 ? cutWithoutSpaces(whole) : null
  let place = 0
  for (const { 0: run, index } of found) {
    let from = index
    for (const segment of cut?.get(run) ?? [run]) {
      tell(segment, from, ++place)
      from += segment.length
    }
  }
}

/**
 * The words of a text: letters, digits and marks that stand together. What is joined by signs (an address, a code, a date) is several words
 * one after the other.
 */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  eachSegment(text, (segment, from, place) => {
    if (segment.length <= LONGEST_WORD)
      words.push({ word: folded(segment), place, from, to: from + segment.length })
  })
  return words
}

/** The same words as `wordsOf` has, each once with its places in order; most words of a text stand in it several times. */
export const placesOf = (text: string): Map<string, number[]> => {
  const asWritten = new Map<string, number[]>()
  eachSegment(text, (segment, _, place) => {
    const known = asWritten.get(segment)
    if (known) known.push(place)
    else if (segment.length <= LONGEST_WORD) asWritten.set(segment, [place])
  })
  const places = new Map<string, number[]>()
  for (const [segment, at] of asWritten) {
    const word = folded(segment)
    const known = places.get(word)
    if (known) for (const place of at) known.push(place)
    else places.set(word, at)
  }
  for (const at of places.values()) at.sort(upwards)
  return places
}

export const upwards = (one: number, other: number): number => one - other
