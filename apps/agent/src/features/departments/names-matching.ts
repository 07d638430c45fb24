/** Whether one of the names contains what was typed; neither case nor accents stand in the way. */
export const matches = (typed: string, ...names: readonly string[]): boolean => {
  const wanted = plain(typed.trim())
  return names.some(name => plain(name).includes(wanted))
}

/** Those whose name or address contains the text. */
export const namesMatching = <Person extends { name: string; email: string }>(
  people: readonly Person[],
  typed: string,
): readonly Person[] => people.filter(({ name, email }) => matches(typed, name, email))

// A sigma at the end of a word is the same letter as one within.
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replaceAll('ς', 'σ')
