/** The dictionaries of PostgreSQL that know the stems of Stoa's languages; each comes with PostgreSQL. */
export type Dictionary = 'english_stem' | 'greek_stem' | 'russian_stem' | 'arabic_stem' | 'lithuanian_stem'

/** How words of Latin letters are stemmed. */
export type Latin = 'english_stem' | 'lithuanian_stem'
export const latins: readonly Latin[] = ['english_stem', 'lithuanian_stem']

/**
 * Languages of Latin letters other than Lithuanian go by English, which hardly changes their words and does the same to what is asked; the language of
 * a short text is often guessed wrong.
 */
export const latinOf = (language: string | null): Latin =>
  language === 'lt' ? 'lithuanian_stem' : 'english_stem'

const scripts: readonly [RegExp, Dictionary][] = [
  [/^\p{Script=Greek}/u, 'greek_stem'],
  [/^\p{Script=Cyrillic}/u, 'russian_stem'],
  [/^\p{Script=Arabic}/u, 'arabic_stem'],
]
const latinLetter = /^\p{Script=Latin}/u

/** What stems a word: its script says so. Null where words have no stems: numbers, Chinese. */
export const dictionaryOf = (word: string, latin: Latin): Dictionary | null => {
  if (latinLetter.test(word)) return latin
  return scripts.find(([script]) => script.test(word))?.[1] ?? null
}

const accents = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu

/** Latin and Greek letters without their accents; letters of other scripts are others without them. */
export const unaccented = (word: string): string =>
  word.normalize('NFD').replace(accents, '$1').normalize('NFC')
