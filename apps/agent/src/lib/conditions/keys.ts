const keys = new WeakMap<object, number>()
let last = 0

/** Tells things of a list apart while they are edited, though they have no ids: each object has a number of its own. */
export function keyOf(item: object): number {
  const key = keys.get(item)
  if (key !== undefined) return key
  last += 1
  keys.set(item, last)
  return last
}

/** What `item` has become: the same thing, with other values. */
export function become<Item extends object>(item: object, changed: Item): Item {
  keys.set(changed, keyOf(item))
  return changed
}
