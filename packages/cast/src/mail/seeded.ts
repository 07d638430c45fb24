/** The same numbers for the same seed, on every machine: variety without randomness. */
export type Seeded = {
  /** From 0 up to, but never, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  bytes(count: number): Uint8Array
  /** Lower-case hexadecimal digits. */
  digits(count: number): string
}

export const seeded = (seed: number): Seeded => {
  // Mulberry32.
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const word = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => word() / 2 ** 32
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => word() & 255)
  return {
    next,
    between,
    pick: items => items[between(0, items.length - 1)] ?? items[0],
    bytes,
    digits: count =>
      Buffer.from(bytes(Math.ceil(count / 2)))
        .toString('hex')
        .slice(0, count),
  }
}
