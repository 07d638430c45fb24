import type { Answers, Mail } from './reply-recipients.ts'

/** Somebody who was taken in or left out by hand; left out until a message after that one names them again. */
export type ByHand = { email: string; takesPart: boolean; afterMessageId: number }

const names = ({ from, to, cc }: Mail, email: string): boolean =>
  [from ?? '', ...to, ...cc].some(each => each.toLowerCase() === email)

/** Who is left out now: nobody has named them since. */
export const leftOut = (byHand: readonly ByHand[], mails: readonly (Mail & { id: number })[]): Set<string> =>
  new Set(
    byHand
      .filter(({ takesPart }) => !takesPart)
      .filter(
        ({ email, afterMessageId }) => !mails.some(mail => mail.id > afterMessageId && names(mail, email)),
      )
      .map(({ email }) => email),
  )

type Computed = Answers & { participants: string[] }

/** What follows from the messages, with those who were taken in or left out by hand. Whom an answer is written to stays. */
export const withByHand = (
  { reply, all, suggested, participants, leftOut: without }: Computed,
  byHand: readonly ByHand[],
  mails: readonly (Mail & { id: number })[],
  contact: string,
): Computed => {
  const gone = leftOut(byHand, mails)
  const added = byHand.filter(({ takesPart }) => takesPart).map(({ email }) => email)
  const stays = (each: string) => !gone.has(each.toLowerCase())
  const join = (list: readonly string[], except: readonly string[]) => {
    const known = new Set([...list, ...except].map(each => each.toLowerCase()))
    return [...list.filter(stays), ...added.filter(each => !known.has(each))]
  }
  const cc = join(all.cc, all.to)
  const getIt = new Set([...all.to, ...cc].map(each => each.toLowerCase()))
  const lack = [...without, ...all.cc].filter(each => !getIt.has(each.toLowerCase()))
  return {
    reply,
    all: { to: all.to, cc },
    suggested: added.length > 0 && cc.length > 0 ? 'all' : suggested,
    participants: join(participants, [contact]),
    leftOut: [...new Set(lack)],
  }
}
