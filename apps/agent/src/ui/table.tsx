import type { MouseEvent, ReactNode } from 'react'
import { rowPress } from './row-press.ts'
import styles from './table.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end, so that their digits line up. */
  align?: 'start' | 'end'
  /** Words and moments that are never broken into two lines. */
  short?: boolean
  /** Only for those who listen: for buttons, which say themselves what they do. */
  hideTitle?: boolean
}
type Props<Row> = {
  /** What the table lists, for screen readers. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
}

/** The first link of a row that is pressed, but where what is pressed is a link or a button itself. */
const linkOf = ({ target, currentTarget }: MouseEvent<HTMLTableRowElement>): HTMLAnchorElement | null => {
  if (!(target instanceof Element) || target.closest('a, button, input, label, [role]:not(tr, td)'))
    return null
  return currentTarget.cells[0]?.querySelector('a') ?? null
}

/** A press anywhere in a row does what its first link does, in a new tab as well; not where words were marked. */
const pressLink = (event: MouseEvent<HTMLTableRowElement>): void => {
  const link = linkOf(event)
  const wanted = rowPress(event.nativeEvent)
  if (!link || getSelection()?.isCollapsed === false) return
  if (wanted === 'here') link.click()
  if (wanted === 'beside') open(link.href, '_blank', 'noopener')
}

/** The middle button would begin to scroll. */
const keepStill = (event: MouseEvent<HTMLTableRowElement>): void => {
  if (event.button === 1 && linkOf(event)) event.preventDefault()
}

/** Rows of things with the same properties. Below 640 px each row becomes a small card. */
export const Table = <Row,>({ label, columns, rows, rowKey }: Props<Row>) => (
  <div className={styles.frame}>
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.hideTitle ? <VisuallyHidden>{column.title}</VisuallyHidden> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)} onClick={pressLink} onAuxClick={pressLink} onMouseDown={keepStill}>
            {columns.map(column => (
              <td
                key={column.key}
                data-align={column.align}
                data-short={column.short}
                data-title={column.hideTitle ? '' : column.title}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
