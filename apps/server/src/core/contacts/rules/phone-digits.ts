/** What two ways of writing a number have in common: its digits, without the zeros that stand for dialling abroad. */
export const phoneDigits = (number: string): string => number.replace(/\D/g, '').replace(/^00/, '')

/** What may be the end of a number in what somebody searches for; null where it is no number. */
export const searchedDigits = (q: string): string | null => {
  if (!/^[+(]?[\d\s().\-/]+$/.test(q)) return null
  // A zero before the number of a region is left out where the country is written.
  const digits = phoneDigits(q).replace(/^0/, '')
  return digits.length >= 4 ? digits : null
}
