/** The text search configurations of PostgreSQL that Stoa's languages have; each comes with PostgreSQL. */
export const configurations = ['english', 'greek', 'russian', 'arabic', 'lithuanian', 'simple'] as const
export type Configuration = (typeof configurations)[number]

const ofLanguage: Readonly<Record<string, Configuration>> = {
  en: 'english',
  el: 'greek',
  ru: 'russian',
  ar: 'arabic',
  lt: 'lithuanian',
}

const scripts: readonly [RegExp, Configuration][] = [
  [/\p{Script=Greek}/u, 'greek'],
  [/\p{Script=Cyrillic}/u, 'russian'],
  [/\p{Script=Arabic}/u, 'arabic'],
]

/**
 * How the words of a text are stemmed: by its language, or by its script. Other languages of Latin letters go by English, which hardly changes their
 * words and does the same to what is asked; and the language of a short text is often guessed wrong.
 */
export const configurationOf = (language: string | null, text: string): Configuration =>
  ofLanguage[language ?? ''] ?? scripts.find(([script]) => script.test(text.slice(0, 1000)))?.[1] ?? 'english'

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu

let segmenter: Intl.Segmenter | undefined

const cut = (run: string): string => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return ` ${[...segmenter.segment(run)].map(({ segment }) => segment).join(' ')} `
}

const ascii = /^[\0-\x7F]*$/

/**
 * Text in which words stand apart: languages that write without spaces get them, ё is е as in most Russian mails, and the parts of a web address
 * are words, because PostgreSQL reads an address in a text otherwise than in a question.
 */
export const spaced = (text: string): string => {
  const parts = text.replace(/[/\\]+/g, ' ')
  return ascii.test(parts)
    ? parts
    : parts.replace(withoutSpaces, cut).replaceAll('ё', 'е').replaceAll('Ё', 'Е')
}

const accents = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu

/** Latin and Greek letters without their accents; letters of other scripts are others without them. */
export const unaccented = (text: string): string =>
  ascii.test(text) ? text : text.normalize('NFD').replace(accents, '$1').normalize('NFC')

/** PostgreSQL refuses the words of more than a megabyte; nobody looks for a word that far down. */
const LONGEST = 150_000

/** What of a message is looked for: in its language, and without accents where it has some. */
export const wordsOf = (parts: readonly (string | null)[], language: string | null) => {
  const text = spaced(
    parts
      .filter(part => part !== null)
      .join('\n')
      .slice(0, LONGEST),
  )
  const plain = unaccented(text)
  return {
    configuration: configurationOf(language, text),
    text,
    plain: plain === text.normalize('NFC') ? '' : plain,
  }
}
