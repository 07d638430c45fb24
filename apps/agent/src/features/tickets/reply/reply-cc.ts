import type { Message } from '@stoa/contract/messages'
import { replyRecipients } from '@stoa/contract/reply-recipients'

const address = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/

/** Splits what was typed at commas, semicolons and spaces. */
export const addressesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean)

/** The first that is no e-mail address; null where all are. */
export const firstWrong = (addresses: readonly string[]): string | null =>
  addresses.find(each => !address.test(each)) ?? null

/** Who gets an answer to all of the newest mail that came in. */
export const recipientsOfNewest = (messages: readonly Message[], contact: string, ours: readonly string[]) =>
  replyRecipients(messages.findLast(message => message.kind === 'incoming') ?? null, contact, ours)
