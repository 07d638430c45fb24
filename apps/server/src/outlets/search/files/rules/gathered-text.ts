/** Characters that are kept of a file; nobody looks for a word that is further down. */
export const LONGEST_TEXT = 100_000

const spaces = /[^\S\n]+/g
const lines = /\s*\n\s*/g
/** What no text has, and PostgreSQL would not take. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff\u00ad]/g

const tidy = (text: string): string =>
  text.replace(controls, '').replace(spaces, ' ').replace(lines, '\n').toWellFormed()

/** Takes pieces of a text until there is enough. */
export type Gathering = { add(piece: string): void; isFull(): boolean; text(): string }

export const createGathering = (most = LONGEST_TEXT): Gathering => {
  let kept = ''
  let waiting = ''
  const settle = () => {
    kept += tidy(waiting)
    waiting = ''
  }
  return {
    add(piece) {
      waiting += piece
      // Space alone is never enough, and must not pile up.
      if (waiting.length > most) settle()
    },
    isFull() {
      if (kept.length + waiting.length >= most) settle()
      return kept.length >= most
    },
    text() {
      settle()
      return tidy(kept).trim().slice(0, most).toWellFormed()
    },
  }
}
