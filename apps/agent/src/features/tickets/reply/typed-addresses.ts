import { isEmail } from '../../../lib/checks.ts'

/** Splits what was typed at commas, semicolons and spaces. */
export const addressesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean)

/** The first that is no e-mail address; null where all are. */
export const firstWrong = (addresses: readonly string[]): string | null =>
  addresses.find(each => !isEmail(each)) ?? null

/** Where that begins which is being typed: behind a comma, a semicolon, or an address and a space. */
const startOfLast = (typed: string): number => {
  const part = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';')) + 1
  const over = [...typed.slice(part).matchAll(/\S+(?=\s)/g)].findLast(([word]) => isEmail(word))
  return over ? part + over.index + over[0].length : part
}

/** What is being typed behind the addresses that are there: a name, which may have spaces, or the beginning of an address. */
export const lastTyped = (typed: string): string => typed.slice(startOfLast(typed)).trim()

/** An address in the place of what is being typed, and room for another one. */
export const withChosen = (typed: string, chosen: string): string =>
  `${typed.slice(0, startOfLast(typed))} ${chosen}, `.trimStart()
