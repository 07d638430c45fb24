/** All from one to the other in the order of the list, both included; the other alone where the one is not in it. */
export function between(ids: readonly number[], one: number | null, other: number): readonly number[] {
  const from = one === null ? -1 : ids.indexOf(one)
  const to = ids.indexOf(other)
  if (from < 0 || to < 0) return [other]
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1)
}
