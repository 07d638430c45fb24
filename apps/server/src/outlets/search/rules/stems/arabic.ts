const article = /^[وف]?(?:[بك]?ال|لل)(?=...)/
const ending = /(?<=...)(?:ات|ت|ة)?(?:ي|نا|ك|كم|كن|ه|ها|هم|هن)?$|(?<=...)(?:ين|ون|ان)$/
const marks = /[\p{M}ـ]/gu

const asNoun = (word: string): string =>
  word.replace(marks, '').replace(/[أإآ]/g, 'ا').replaceAll('ى', 'ي').replace(article, '').replace(ending, '')

/**
 * What a word of Arabic letters is found by: the stem that PostgreSQL knows, which takes first letters for words of their own (بطاقة, سيارات), and
 * itself as a noun without its article, number and owner.
 */
export const arabicStems = (word: string, stem: string): string[] => [stem, asNoun(word)]
