import { folded } from '@stoa/conditions/fold'

/** What rows name, and what has to be made because nothing is called so yet. */
export type Named = {
  readonly ids: Map<string, number>
  readonly made: { id: number; name: string }[]
  readonly reserved: IterableIterator<number>
}

const LONGEST = 120

/** A name as it is kept; no character is halved. */
export const kept = (name: string): string => name.slice(0, LONGEST).toWellFormed()

/** The names among these that nothing has, however they are written, each once. */
export const unknownNames = (ids: ReadonlyMap<string, number>, names: readonly string[]): number =>
  new Set(names.map(name => folded(kept(name))).filter(name => !ids.has(name))).size

export const nextOf = (reserved: IterableIterator<number>): number => {
  const { value } = reserved.next()
  if (value === undefined) throw new Error('Fewer ids were reserved than rows need.')
  return value
}

/** What is called so; where nothing is, it is made, and `tell` hears of it. */
export const idNamed = (
  { ids, made, reserved }: Named,
  given: string,
  tell: (id: number, name: string) => void,
): number => {
  const name = kept(given)
  const known = ids.get(folded(name))
  if (known !== undefined) return known
  const id = nextOf(reserved)
  ids.set(folded(name), id)
  made.push({ id, name })
  tell(id, name)
  return id
}

/** Groups from now on, in the order of their ids: those that were, and those that a row names. */
export const groupsWith = (
  groups: Named,
  from: readonly number[],
  names: readonly string[],
  tell: (id: number, name: string) => void,
): number[] =>
  [...new Set([...from, ...names.map(name => idNamed(groups, name, tell))])].sort((one, other) => one - other)
