/** Where values and moments lie in a drawing, in pixels. */
export type Place = {
  along: (step: number) => number
  up: (value: number) => number
  /** How wide a step is. */
  slot: number
}

export const height = 260
export const edge = { top: 12, bottom: 28, end: 14 }

type Given = {
  width: number
  /** What the words of the axis of values need. */
  start: number
  steps: number
  top: number
  /** Bars stand in the middle of their step; points reach from end to end. */
  inSlots: boolean
  /** Time runs as the language is read. */
  mirrored: boolean
}

export function placeFor({ width, start, steps, top, inSlots, mirrored }: Given) {
  const inner = Math.max(width - start - edge.end, 1)
  const slot = inner / steps
  const centred = inSlots || steps === 1
  const last = steps - 1
  const place: Place = {
    slot,
    along: step => {
      const from = centred ? (step + 0.5) * slot : (step / last) * inner
      return mirrored ? width - start - from : start + from
    },
    up: value => height - edge.bottom - (value / top) * (height - edge.top - edge.bottom),
  }
  /** The step that is closest to a pixel. */
  const nearest = (x: number) => {
    const from = (mirrored ? width - start - x : x - start) / inner
    return Math.min(last, Math.max(0, centred ? Math.floor(from * steps) : Math.round(from * last)))
  }
  return { place, nearest, inner }
}

/** Where a key leads from a step; null: to none; undefined: it is no key of a chart. */
export function stepAfter(key: string, at: number | null, last: number, mirrored: boolean) {
  const onward = Math.min(last, (at ?? -1) + 1)
  const back = Math.max(0, (at ?? 1) - 1)
  switch (key) {
    case 'ArrowRight':
      return mirrored ? back : onward
    case 'ArrowLeft':
      return mirrored ? onward : back
    case 'Home':
      return 0
    case 'End':
      return last
    case 'Escape':
      return null
    default:
      return undefined
  }
}
