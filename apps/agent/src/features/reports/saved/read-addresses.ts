/** Addresses between commas, semicolons or blanks; null where one of them is none. */
export function readAddresses(typed: string): string[] | null {
  const found = typed.split(/[\s,;،]+/).filter(Boolean)
  return found.every(each => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(each)) ? [...new Set(found)] : null
}
