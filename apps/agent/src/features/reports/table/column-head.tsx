import { ArrowDown, ArrowUp } from 'lucide-react'
import { useId } from 'react'
import { Tooltip } from '../../../ui/tooltip.tsx'
import styles from './report-table.module.css'
import type { Sort } from './sort-rows.ts'

type Props = {
  name: string
  /** What is counted, for the tooltip and for those who listen. */
  meaning?: string
  /** How the table is sorted by this column; null: by another one. */
  sorted: Sort | null
  charted?: boolean
  onSort: () => void
}

export function ColumnHead({ name, meaning, sorted, charted = false, onSort }: Props) {
  const id = useId()
  const arrow =
    sorted && (sorted.largestFirst ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)
  const button = (
    <button
      type="button"
      tabIndex={-1}
      className={styles.sort}
      aria-describedby={meaning && id}
      onClick={onSort}
    >
      <span>{name}</span>
      {arrow}
    </button>
  )
  return (
    <th
      scope="col"
      data-charted={charted || undefined}
      aria-sort={sorted ? (sorted.largestFirst ? 'descending' : 'ascending') : undefined}
    >
      {meaning ? <Tooltip text={meaning}>{button}</Tooltip> : button}
      {meaning && (
        <span id={id} hidden>
          {meaning}
        </span>
      )}
    </th>
  )
}
