import { isEmail } from '../../../lib/checks.ts'

/** Splits what was typed at commas, semicolons and spaces. */
export const addressesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean)

/** The first that is no e-mail address; null where all are. */
export const firstWrong = (addresses: readonly string[]): string | null =>
  addresses.find(each => !isEmail(each)) ?? null

/** What is being typed behind the addresses that are there: a name, which may have spaces, or the beginning of an address. */
export const lastTyped = (typed: string): string => {
  const words = (typed.split(/[,;]/).at(-1) ?? '').trimStart().split(/\s+/)
  const begin = words.findLastIndex((word, at) => isEmail(word) && at < words.length - 1) + 1
  return words.slice(begin).join(' ').trimEnd()
}

/** An address in the place of what is being typed, and room for another one. */
export const withChosen = (typed: string, chosen: string): string => {
  const last = lastTyped(typed)
  const before = last === '' ? typed : typed.slice(0, typed.lastIndexOf(last.split(' ')[0] ?? ''))
  return `${before.trimEnd()}${before.trimEnd() === '' ? '' : ' '}${chosen}, `
}
