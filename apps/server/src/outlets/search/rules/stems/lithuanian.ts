/** Endings of nouns in all cases, the longest first. */
const endings =
  /(?:iuose|[iu]mis|iams|iais|uose|omis|ėmis|iuje|iumi|iaus|yje|ams|ais|oms|ėms|ims|ums|uje|umi|aus|oje|ėje|ose|ėse|yse|ies|iai|ius|iui|ių|iu|io|iuj|uj|oj|ėj|as|us|os|ės|is|ys|ūs|es|ai|ui|ei|ie|au|[aeiouyąęįųė])$/

/** d and t change before some endings: medis, medžių; arklaitis, arklaičių. */
const hard = (stem: string) => stem.replace(/dž$/, 'd').replace(/č$/, 't')

const ofNoun = (word: string): string => hard(word.replace(endings, ''))

const startsWithVowel = /^[aeiouyąęįųūė]/

/**
 * Whether a stem says enough: of the rest of a long word hardly anything is known, and a consonant behind so little is hardly an ending, least of
 * all in a word of another language.
 */
const isTelling = (word: string, stem: string): boolean => {
  if (stem.length > 3) return true
  const cut = word.slice(stem.length)
  return stem.length === 3 && cut.length <= 4 && (cut === '' || startsWithVowel.test(cut))
}

/** What a word is found by where it may be Lithuanian: as a noun, and by the stem that PostgreSQL knows, which is shorter. */
export const lithuanianStems = (word: string, stem: string): string[] =>
  isTelling(word, stem) ? [ofNoun(word), stem] : [ofNoun(word)]
