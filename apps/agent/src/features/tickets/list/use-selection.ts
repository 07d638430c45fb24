import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { between } from './between.ts'

const none: ReadonlySet<number> = new Set()

/** Which tickets of the list are selected. What leaves the list is not selected any more: nobody acts on what is not shown. */
export function useSelection(tickets: readonly TicketItem[]) {
  const [chosen, setChosen] = useState(none)
  const [whole, setWhole] = useState(false)
  const ids = useMemo(() => tickets.map(({ id }) => id), [tickets])
  const selected = useMemo(() => {
    if (whole) return new Set(ids)
    return chosen.size === 0 ? none : new Set(ids.filter(id => chosen.has(id)))
  }, [ids, chosen, whole])
  const newest = useRef({ ids, selected })
  useEffect(() => {
    newest.current = { ids, selected }
  }, [ids, selected])
  const last = useRef<number | null>(null)

  /** With `range`, all from the last one on follow what this one becomes. */
  const toggle = useCallback((id: number, range: boolean) => {
    const shown = newest.current
    const next = new Set(shown.selected)
    const becomes = !next.has(id)
    for (const each of range ? between(shown.ids, last.current, id) : [id])
      if (becomes) next.add(each)
      else next.delete(each)
    last.current = id
    setWhole(false)
    setChosen(next)
  }, [])
  return {
    selected,
    /** All that the list has, also what is not loaded. */
    whole,
    toggle,
    selectAll: () => setChosen(new Set(ids)),
    selectWhole: () => setWhole(true),
    clear: useCallback(() => {
      setWhole(false)
      setChosen(none)
    }, []),
  }
}
