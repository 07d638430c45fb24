/** What of the mail that is answered says who shall read the answer; bare addresses. `from` is its Reply-To where it had one. */
export type Answered = { from: string | null; to: readonly string[]; cc: readonly string[] }

export type Recipients = { to: string[]; cc: string[] }

const address = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/
const plain = (email: string) => email.toLowerCase().replace(/\+[^@]*@/, '@')

/**
 * Who gets an answer to all. To: who wrote the mail that is answered, else the ticket's contact. Cc: everybody else who got it, and the contact.
 * Never an address of ours, with or without what stands behind a plus sign; nobody twice, whatever the case of letters.
 */
export const replyRecipients = (
  answered: Answered | null,
  contact: string,
  ours: readonly string[],
): Recipients => {
  const own = new Set(ours.map(plain))
  const theirs = (email: string) => address.test(email) && !own.has(plain(email))
  const writer = answered?.from && theirs(answered.from) ? answered.from : contact
  const others = [...(answered?.to ?? []), ...(answered?.cc ?? []), contact].filter(theirs)
  const seen = new Set([writer.toLowerCase()])
  const cc = others.filter(each => {
    const known = seen.has(each.toLowerCase())
    seen.add(each.toLowerCase())
    return !known
  })
  return { to: [writer], cc }
}
