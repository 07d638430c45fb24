import { arabicStems } from './stems/arabic.ts'
import { greekStems } from './stems/greek.ts'
import { lithuanianStems } from './stems/lithuanian.ts'
import { russianStems } from './stems/russian.ts'

/** The dictionaries of PostgreSQL that know the stems of Stoa's languages; each comes with PostgreSQL. */
export type Dictionary = 'english_stem' | 'greek_stem' | 'russian_stem' | 'arabic_stem' | 'lithuanian_stem'

/** The language of a text is often not known, or guessed wrong where it is short. */
export const isLithuanian = (language: string | null): boolean => language === 'lt'

const scripts: readonly [RegExp, Dictionary][] = [
  [/^\p{Script=Greek}/u, 'greek_stem'],
  [/^\p{Script=Cyrillic}/u, 'russian_stem'],
  [/^\p{Script=Arabic}/u, 'arabic_stem'],
]
const latinLetter = /^\p{Script=Latin}/u
const lithuanianLetter = /[ąčęėįšųūž]/

/**
 * What stems a word: its script says so. Words of Latin letters all go by English, which hardly changes those of other languages; and by Lithuanian,
 * too, where somebody writes that: nobody who looks for “dark” wants “dar”. None where words have no stems: numbers, Chinese.
 */
export const dictionariesOf = (word: string, lithuanian: boolean): Dictionary[] => {
  if (latinLetter.test(word))
    return lithuanian || lithuanianLetter.test(word) ? ['english_stem', 'lithuanian_stem'] : ['english_stem']
  const script = scripts.find(([letters]) => letters.test(word))
  return script ? [script[1]] : []
}

const accents = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu

/** Latin and Greek letters without their accents; letters of other scripts are others without them. */
export const unaccented = (word: string): string =>
  word.normalize('NFD').replace(accents, '$1').normalize('NFC')

/** Lithuanian stems are marked, or they would be found as English words: “kitas” is no kit. */
const marked = (stem: string) => `lt:${unaccented(stem)}`

const stemsBy: Readonly<Record<Dictionary, (word: string, stem: string) => string[]>> = {
  english_stem: (_, stem) => [stem],
  greek_stem: (_, stem) => greekStems(stem),
  russian_stem: russianStems,
  arabic_stem: arabicStems,
  lithuanian_stem: (word, stem) => lithuanianStems(word, stem).map(marked),
}

/** What stands for a word in the index, of what a dictionary made of it. */
export const lexemesBy = (dictionary: Dictionary, word: string, stem: string): string[] =>
  stemsBy[dictionary](word, stem)
