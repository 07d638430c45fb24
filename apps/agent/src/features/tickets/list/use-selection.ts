import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { between } from './between.ts'

const none: ReadonlySet<number> = new Set()

/** Which tickets of the list are selected. What leaves the list is not selected any more: nobody acts on what is not shown. */
export function useSelection(tickets: readonly TicketItem[]) {
  const [chosen, setChosen] = useState(none)
  const ids = useMemo(() => tickets.map(({ id }) => id), [tickets])
  const selected = useMemo(
    () => (chosen.size === 0 ? none : new Set(ids.filter(id => chosen.has(id)))),
    [ids, chosen],
  )
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
    setChosen(next)
  }, [])
  return {
    selected,
    toggle,
    selectAll: () => setChosen(new Set(ids)),
    clear: useCallback(() => setChosen(none), []),
  }
}
