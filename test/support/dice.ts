/** Chance that is the same each time: a test that fails by it fails again. */
export const dice = (seed: number) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)]
    if (item === undefined) throw new Error('There is nothing to choose from')
    return item
  }
  return {
    whole,
    one,
    chance: (share: number) => next() < share,
    /** Some of them, in their order; possibly none. */
    some: <Item>(items: readonly Item[], share = 0.5) => items.filter(() => next() < share),
  }
}

export type Dice = ReturnType<typeof dice>
