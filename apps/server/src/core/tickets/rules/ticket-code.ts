import { randomInt } from 'node:crypto'

// Without I, L, O, U, 0 and 1: a code is read out over the phone.
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Three groups of three, such as AX4-B4T-FD8; 2 × 10^13 of them, so the unique index hardly ever objects. */
export const newTicketCode = (): string => {
  const group = () => Array.from({ length: 3 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}-${group()}`
}
