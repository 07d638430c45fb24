import { type KeyboardEvent, type RefObject, useEffectEvent, useMemo } from 'react'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import type { Steps } from './column-cards.tsx'
import type { BoardStatus } from './columns.ts'

type Given = {
  board: RefObject<HTMLElement | null>
  steps: Steps
  onMenu: (id: number) => void
  onMove: (id: number, to: BoardStatus) => void
}

/** The keys of the list step from card to card, those of a ticket act on the card that has the focus, and arrows lead to the columns beside. */
export function useBoardKeys({ board, steps, onMenu, onMove }: Given) {
  const columns = () => [...(board.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
  const focused = () => document.activeElement?.closest<HTMLElement>('[data-card]')
  const focusIn = (column: HTMLElement) => {
    const card = column.querySelector<HTMLElement>('[data-card] a[tabindex="0"]')
    card?.focus()
    return card !== null
  }
  const step = useEffectEvent((by: number) => {
    const column = focused()?.closest<HTMLElement>('[data-column]')
    if (column) steps.current.get(column.dataset.column as BoardStatus)?.(by)
    else columns().some(focusIn)
  })
  const act = useEffectEvent((does: (id: number) => void) => {
    const id = Number(focused()?.dataset.card)
    if (id) does(id)
  })
  const move = useEffectEvent((to: BoardStatus) => act(id => onMove(id, to)))
  const open = useEffectEvent(() => act(onMenu))
  useShortcuts(
    useMemo(
      () => ({
        j: () => step(1),
        k: () => step(-1),
        m: () => open(),
        e: () => move('resolved'),
        w: () => move('answered'),
        p: () => move('postponed'),
      }),
      [],
    ),
  )
  /** For the board to listen with. */
  return (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const all = columns()
    const at = all.findIndex(column => column.contains(document.activeElement))
    if (at < 0 || !board.current) return
    event.preventDefault()
    const mirrored = getComputedStyle(board.current).direction === 'rtl'
    const beside = (event.key === 'ArrowRight') === mirrored ? all.slice(0, at).reverse() : all.slice(at + 1)
    beside.some(focusIn)
  }
}
