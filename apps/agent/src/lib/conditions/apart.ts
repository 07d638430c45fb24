/** A value keeps its direction inside of a sentence of another (Unicode isolates), and `Sentence` shows it as one. */
export const apart = (value: string): string => `\u2068${value}\u2069`

/** What stands where somebody has not chosen yet. */
export const gap = apart('…')

/** The same without the signs that set values apart. */
export const plainText = (text: string): string => text.replace(/[\u2068\u2069]/g, '')

/** A sentence in pieces: those that were set apart, and the words between them. */
export const piecesOf = (sentence: string): { text: string; apart: boolean }[] =>
  sentence
    .split(/(\u2068[^\u2068\u2069]*\u2069)/)
    .filter(Boolean)
    .map(piece =>
      piece.startsWith('\u2068') ? { text: piece.slice(1, -1), apart: true } : { text: piece, apart: false },
    )
