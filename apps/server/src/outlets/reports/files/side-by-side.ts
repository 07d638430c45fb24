import type { Sums } from '@stoa/contract/metrics'
import type { Placed } from './over-time.ts'

/** What was counted in a row and a stretch now, and at the same places of the time before. */
export type Compared = Placed & { past: Sums }

type Pieces = AsyncGenerator<Placed[]> | null

/** One after another what comes in pieces; only a new piece is waited for. */
const oneByOne = (pieces: Pieces) => {
  let piece: readonly Placed[] = []
  let at = 0
  return {
    here: (): Placed | undefined => piece[at],
    step: (): void => {
      at++
    },
    /** @returns whether there is anything more */
    more: async (): Promise<boolean> => {
      while (at >= piece.length) {
        const { done, value = [] } = (await pieces?.next()) ?? { done: true }
        if (done) return false
        piece = value
        at = 0
      }
      return true
    },
  }
}

/** Both in the order of their places, in pieces; what is only in one of them is nothing in the other. */
export async function* sideBySide(now: Pieces, before: Pieces): AsyncGenerator<Compared[]> {
  const [ones, others] = [oneByOne(now), oneByOne(before)]
  for (;;) {
    const [moreNow, moreBefore] = [await ones.more(), await others.more()]
    if (!moreNow && !moreBefore) return
    const compared: Compared[] = []
    for (;;) {
      const [one, other] = [ones.here(), others.here()]
      // Of one that has more to come it is not known yet what is next.
      if ((!one && moreNow) || (!other && moreBefore)) break
      const first = compare(one, other)
      const { row, point } = (first <= 0 ? one : other) ?? { row: 0, point: 0 }
      compared.push({
        row,
        point,
        sums: (first <= 0 && one?.sums) || {},
        past: (first >= 0 && other?.sums) || {},
      })
      if (first <= 0) ones.step()
      if (first >= 0) others.step()
    }
    yield compared
  }
}

const compare = (one: Placed | undefined, other: Placed | undefined): number => {
  if (!one) return 1
  if (!other) return -1
  return one.row - other.row || one.point - other.point
}
