import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'

/** row: as `aria-rowindex` counts, from 1. */
type Place = { row: number; column: number }

const inCell = 'button, [data-cell]'
const focusableIn = (cell: Element | undefined) => cell?.querySelector<HTMLElement>(inCell)

/**
 * Of a table with hundreds of buttons, one is a stop of the Tab key; the arrow keys lead to the others, also to rows that
 * are not drawn yet. rowCount: with heads and sums; reveal: brings a row into sight, to be drawn soon.
 */
export function useArrowKeys(
  mirrored: boolean,
  rowCount: number,
  reveal: (row: number) => void,
): {
  table: RefObject<HTMLTableElement | null>
  onFocus: (event: FocusEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
} {
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<Place | null>(null)
  const goTo = (place: Place) => {
    const cells = table.current?.querySelector<HTMLTableRowElement>(`[aria-rowindex="${place.row}"]`)?.cells
    wanted.current = cells ? null : place
    if (cells) focusableIn(cells[place.column])?.focus()
    return cells !== undefined
  }
  // In the same moment in which rows are drawn, those out of sight go away, and the focus with them.
  useLayoutEffect(() => {
    if (wanted.current) goTo(wanted.current)
  })
  // Rows come and go, also as they scroll out of sight; there is always one stop. React leaves alone what it has written once.
  useEffect(() => {
    const all = table.current
    if (!all?.querySelector('[tabindex="0"]'))
      focusableIn(all?.rows[0]?.cells[0])?.setAttribute('tabindex', '0')
  })
  const onFocus = ({ target }: FocusEvent) => {
    for (const old of table.current?.querySelectorAll('[tabindex="0"]') ?? [])
      old.setAttribute('tabindex', '-1')
    target.setAttribute('tabindex', '0')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th')
    const row = cell?.closest('tr')
    if (!cell || !row) return
    const from = wanted.current ?? { row: Number(row.ariaRowIndex), column: cell.cellIndex }
    const onward = mirrored ? -1 : 1
    const [down, along] = steps(event, onward, row.cells.length, rowCount)
    if (down === 0 && along === 0) return
    event.preventDefault()
    const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at))
    const to = {
      row: within(from.row - 1 + down, rowCount) + 1,
      column: within(from.column + along, row.cells.length),
    }
    if (!goTo(to)) reveal(to.row)
  }
  return { table, onFocus, onKeyDown }
}

function steps(event: KeyboardEvent, onward: number, columns: number, rows: number): [number, number] {
  const far = event.ctrlKey ? rows : 0
  switch (event.key) {
    case 'ArrowDown':
      return [1, 0]
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowRight':
      return [0, onward]
    case 'ArrowLeft':
      return [0, -onward]
    case 'PageDown':
      return [10, 0]
    case 'PageUp':
      return [-10, 0]
    case 'Home':
      return [-far, -columns]
    case 'End':
      return [far, columns]
    default:
      return [0, 0]
  }
}
