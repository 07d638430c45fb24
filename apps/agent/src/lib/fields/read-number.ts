/** A number as people type it, with a point or a comma before what is less than one; null: nothing, undefined: no number. */
export const readNumber = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const plain = text
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[,٫]/, '.')
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
