/** Those whose name or address contains the text; case and accents do not matter. */
export function namesMatching<Person extends { name: string; email: string }>(
  people: readonly Person[],
  text: string,
): readonly Person[] {
  const wanted = plain(text.trim())
  if (wanted === '') return people
  return people.filter(({ name, email }) => plain(name).includes(wanted) || plain(email).includes(wanted))
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
