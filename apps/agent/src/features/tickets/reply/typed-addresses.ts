import { isMailAddress } from '@stoa/contract/mail-address'
import { isEmail } from '../../../lib/checks.ts'

/** A name in quotation marks may hold what parts addresses elsewhere. */
const pieces = /"(?:\\.|[^"\\])*"|./gsu
/** What spaces part; those in quotation marks do not. */
const words = /(?:"(?:\\.|[^"\\])*"|\S)+/gsu
const parting = /^[,;，；、،؛\n]$/

/** What stands between commas, semicolons and line breaks; an address in angle brackets ends its part, too. */
const partsOf = (typed: string) => {
  let last = { start: 0, text: '' }
  const parts = [last]
  const begin = (start: number) => {
    last = { start, text: '' }
    parts.push(last)
  }
  for (const { 0: piece, index } of typed.matchAll(pieces)) {
    if (parting.test(piece)) begin(index + 1)
    else {
      last.text += piece
      if (piece === '>') begin(index + 1)
    }
  }
  return { parts, last }
}

/** The addresses in what was typed or pasted, without the names in front of them; what is none comes back as it is. */
export const addressesIn = (typed: string): string[] =>
  partsOf(typed).parts.flatMap(({ text }) => {
    const [, bracketed] = /<([^<>]*\S[^<>]*)>\s*$/.exec(text) ?? []
    return bracketed === undefined ? (text.match(words) ?? []) : [bracketed.trim()]
  })

/** One more address behind what was typed. */
export const withAddress = (typed: string, address: string): string =>
  [typed.replace(/[\s,;]+$/, ''), address].filter(Boolean).join(', ')

/** The first that is no e-mail address; null where all are. */
export const firstWrong = (addresses: readonly string[]): string | null =>
  addresses.find(each => !isMailAddress(each)) ?? null

/** Where that begins which is being typed: behind what parts addresses, or an address and a space. */
const startOfLast = (typed: string): number => {
  const { start } = partsOf(typed).last
  const behind = typed.slice(start)
  const over = [...behind.matchAll(words)].findLast(
    ({ 0: word, index }) => index + word.length < behind.length && isEmail(word),
  )
  return over ? start + over.index + over[0].length : start
}

/** What is being typed behind the addresses that are there: a name, which may have spaces, or the beginning of an address. */
export const lastTyped = (typed: string): string => typed.slice(startOfLast(typed)).trim()

/** An address in the place of what is being typed, and room for another one. */
export const withChosen = (typed: string, chosen: string): string =>
  `${typed.slice(0, startOfLast(typed))} ${chosen}, `.trimStart()
