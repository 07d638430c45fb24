/** How a chart over time is drawn, as far as it says what a pointer means. */
type Given = {
  /** Pixels from the top, by series; null: it has no value there. */
  heights: readonly (number | null)[]
  /** Each lies upon the ones before it. */
  piled: boolean
}

/** Which series a pointer means at a moment: of areas the one that it lies in, of lines the closest; null: there is none. */
export function seriesAt(y: number, { heights, piled }: Given): number | null {
  const there = heights.flatMap((height, index) => (height === null ? [] : [{ height, index }]))
  // Upwards: the first edge that is not below the pointer.
  if (piled) return (there.find(({ height }) => height <= y) ?? there.at(-1))?.index ?? null
  const closest = there.toSorted((one, other) => Math.abs(one.height - y) - Math.abs(other.height - y))
  return closest[0]?.index ?? null
}

/** Which of some bars side by side a pointer means; x: from the middle of them, in pixels. */
export const barAt = (x: number, wide: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor(x / wide + count / 2)))

/** The next series upwards or downwards, around the ends; `from` null: none was picked. */
export function nextPick(from: number | null, up: boolean, count: number): number {
  if (from === null) return 0
  return (from + (up ? count - 1 : 1)) % count
}
