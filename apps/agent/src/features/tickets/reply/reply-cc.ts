import type { Message } from '@stoa/contract/messages'

const address = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/

/** Splits what was typed at commas, semicolons and spaces. */
export const addressesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean)

/** The first that is no e-mail address; null where all are. */
export const firstWrong = (addresses: readonly string[]): string | null =>
  addresses.find(each => !address.test(each)) ?? null

/** Whom the customer's newest mail had in copy; neither the customer nor an address of ours. */
export function ccOfNewest(messages: readonly Message[], notThese: readonly string[]): string[] {
  const newest = messages.findLast(message => message.kind === 'incoming')
  const left = new Set(notThese.map(each => each.toLowerCase()))
  return (newest?.cc ?? []).filter(each => address.test(each) && !left.has(each.toLowerCase()))
}
