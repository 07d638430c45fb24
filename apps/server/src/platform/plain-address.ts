/** An address without what stands behind a plus sign, in lower case: the mailbox that it leads to. */
export const plainAddress = (email: string): string => email.toLowerCase().replace(/\+[^@]*@/, '@')

/** Whether an address is among others, whatever the case of its letters. */
export const isOneOf = (email: string, others: readonly string[]): boolean =>
  others.some(other => other.toLowerCase() === email.toLowerCase())
