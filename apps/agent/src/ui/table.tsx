import type { MouseEvent, ReactNode } from 'react'
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

/** A press anywhere in a row does what its first link does, but for what is a link or a button itself, and where words were marked. */
const pressLink = (event: MouseEvent<HTMLTableRowElement>): void => {
  const pressed = event.target
  if (!(pressed instanceof Element) || pressed.closest('a, button, input, label, [role]:not(tr, td)')) return
  if (getSelection()?.isCollapsed === false) return
  const link = event.currentTarget.cells[0]?.querySelector('a')
  link?.dispatchEvent(new globalThis.MouseEvent('click', event.nativeEvent))
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
          <tr key={rowKey(row)} onClick={pressLink}>
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
