export const longestAddress = 320

/**
 * An address that mail comes from and can be sent to, also where it is none by the book: phone companies gave out names with two
 * dots in a row, domains are written in every script, and machines within a house have no dot in theirs.
 */
export const mailAddress =
  /^[^\s\p{Cc}@<>(),;:"[\]\\]+@[^\s\p{Cc}@<>(),;:"\\.]+(?:\.[^\s\p{Cc}@<>(),;:"\\.]+)*$/u

export const isMailAddress = (text: string): boolean =>
  text.length <= longestAddress && mailAddress.test(text)
