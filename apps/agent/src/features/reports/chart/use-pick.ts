import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { hasBehind } from '../behind/has-behind.ts'
import { barAt, nextPick, seriesAt } from './pick.ts'
import { type Place, stepAfter } from './place.ts'
import type { Series } from './series.ts'
import { barWide } from './verticals.tsx'

type Given = {
  kind: 'area' | 'line' | 'bar'
  series: readonly Series[]
  before: Series | null
  unit: Parameters<typeof hasBehind>[1]
  /** Where each lies upon the ones before it; null: each begins at nought. */
  piles: readonly { upper: number[] }[] | null
  place: Place
  nearest: (x: number) => number
  last: number
  mirrored: boolean
  onOpen: ((series: string, step: number) => void) | undefined
}

/** Which moment, and which of the series there, the pointer or the keys mean; a press or Enter shows what is behind it. */
export function usePick({
  kind,
  series,
  before,
  unit,
  piles,
  place,
  nearest,
  last,
  mirrored,
  onOpen,
}: Given) {
  const [at, setAt] = useState<number | null>(null)
  const [picked, setPicked] = useState<number | null>(null)
  const meant = ({ clientX, clientY, currentTarget }: MouseEvent): [step: number, which: number | null] => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const step = nearest(clientX - left)
    if (kind === 'bar') {
      const beside = before ? 1 : 0
      const all = series.length + beside
      return [step, barAt(clientX - left - place.along(step), barWide(place.slot, all), all) - beside]
    }
    const heights = series.map(({ values }, which) => {
      const value = values[step] ?? null
      return value === null ? null : place.up(piles?.[which]?.upper[step] ?? value)
    })
    return [step, seriesAt(clientY - top, { heights, piled: piles !== null })]
  }
  const open = (step: number, which: number | null) => {
    const one = series[which ?? 0]
    if (one && hasBehind(one.values[step], unit)) onOpen?.(one.key, step)
  }
  const leave = () => {
    setAt(null)
    setPicked(null)
  }
  return {
    at,
    picked: series.length > 1 && onOpen ? (series[picked ?? -1]?.key ?? null) : null,
    handlers: {
      onPointerMove: (event: MouseEvent) => {
        const [step, which] = meant(event)
        setAt(step)
        setPicked(which)
      },
      onPointerLeave: leave,
      onBlur: leave,
      onClick: (event: MouseEvent) => open(...meant(event)),
      onFocus: ({ currentTarget }: { currentTarget: Element }) =>
        currentTarget.matches(':focus-visible') && setAt(0),
      onKeyDown: (event: KeyboardEvent) => {
        const { key } = event
        const isVertical = key === 'ArrowUp' || key === 'ArrowDown'
        const next = stepAfter(key, at, last, mirrored)
        if (isVertical && onOpen && series.length > 0)
          setPicked(nextPick(picked, key === 'ArrowUp', series.length))
        else if ((key === 'Enter' || key === ' ') && onOpen) open(at ?? 0, picked)
        else if (next !== undefined) setAt(next)
        else return
        event.preventDefault()
      },
    },
  }
}
