import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

const inCell = 'button, [data-cell]'
const focusableIn = (cell: Element | undefined) => cell?.querySelector<HTMLElement>(inCell)

/** Of a table with hundreds of buttons, one is a stop of the Tab key; the arrow keys lead to the others. */
export function useArrowKeys(mirrored: boolean): {
  table: RefObject<HTMLTableElement | null>
  onFocus: (event: FocusEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
} {
  const table = useRef<HTMLTableElement>(null)
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
    const rows = [...(table.current?.rows ?? [])].filter(each => !('space' in each.dataset))
    const onward = mirrored ? -1 : 1
    const [down, along] = steps(event, onward, row.cells.length, rows.length)
    if (down === 0 && along === 0) return
    event.preventDefault()
    const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at))
    const next = rows[within(rows.indexOf(row) + down, rows.length)]?.cells
    focusableIn(next?.[within(cell.cellIndex + along, next.length)])?.focus()
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
