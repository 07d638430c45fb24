import { type MetricName, metrics } from '@stoa/contract/metrics'
import type { Breakdown, Report } from '@stoa/contract/reports'
import { direction } from '@stoa/text/languages'
import { useRef } from 'react'
import { useLanguage, useText } from '../../../lib/text.ts'
import { ColumnHead } from './column-head.tsx'
import styles from './report-table.module.css'
import type { NamedRow, Sort } from './sort-rows.ts'
import { SpaceRow } from './space-row.tsx'
import { useArrowKeys } from './use-arrow-keys.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'
import { ValueCell } from './value-cell.tsx'

type Values = Report['total']
type Props = {
  /** What the table lists, for screen readers. */
  label: string
  by: Breakdown
  /** In their order. */
  rows: readonly NamedRow[]
  total: Values
  /** What it was before, of a row and in all; null: nothing is compared. */
  before: { of: (row: NamedRow) => Values; total: Values } | null
  columns: readonly MetricName[]
  sort: Sort | null
  onSort: (column: Sort['column']) => void
  /** The column that the chart shows. */
  charted: MetricName
  /** row null: of all rows together. */
  onOpen: (metric: MetricName, row: NamedRow | null) => void
}

/** All numbers, a line a row, of which those in sight are drawn; the sum of them stays in sight below. */
export function ReportTable({
  label,
  by,
  rows,
  total,
  before,
  columns: names,
  sort,
  onSort,
  charted,
  onOpen,
}: Props) {
  const t = useText()
  const language = useLanguage()
  const columns = names.flatMap(name => metrics.find(metric => metric.name === name) ?? [])
  const frame = useRef<HTMLDivElement>(null)
  const { many, drawn, above, below, measure, reveal } = useRowsInSight(frame, rows.length)
  const rowCount = rows.length + 2
  const { table, onFocus, onKeyDown } = useArrowKeys(direction(language) === 'rtl', rowCount, row =>
    reveal(row - 2),
  )
  const sortedBy = (column: Sort['column']) => (sort?.column === column ? sort : null)

  const cells = (called: string, values: Values, earlier: Values | null, row: NamedRow | null) =>
    columns.map(metric => (
      <ValueCell
        key={metric.name}
        metric={metric}
        row={called}
        value={values[metric.name]}
        before={earlier ? (earlier[metric.name] ?? null) : undefined}
        charted={metric.name === charted}
        onOpen={() => onOpen(metric.name, row)}
      />
    ))
  return (
    <div ref={frame} className={styles.frame} data-many={many || undefined}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the arrow keys go through its cells
        role="grid"
        className={styles.table}
        aria-label={label}
        aria-rowcount={rowCount}
        style={many ? { inlineSize: `calc(14rem + ${columns.length} * 7.5rem)` } : undefined}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <ColumnHead
              name={t(`reports:by.${by}`)}
              sorted={sortedBy('name')}
              onSort={() => onSort('name')}
            />
            {columns.map(({ name }) => (
              <ColumnHead
                key={name}
                name={t(`metrics:${name}.name`)}
                meaning={t(`metrics:${name}.meaning`)}
                sorted={sortedBy(name)}
                charted={name === charted}
                onSort={() => onSort(name)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <SpaceRow size={above} />
          {drawn.map(index => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr key={row.key} ref={measure} data-index={index} aria-rowindex={index + 2}>
                <th scope="row" title={row.called}>
                  <span data-cell="" tabIndex={-1} className={styles.called}>
                    <bdi>{row.called}</bdi>
                  </span>
                </th>
                {cells(row.called, row.values, before?.of(row) ?? null, row)}
              </tr>
            )
          })}
          <SpaceRow size={below} />
        </tbody>
        <tfoot>
          <tr aria-rowindex={rowCount}>
            <th scope="row">
              <span data-cell="" tabIndex={-1} className={styles.called}>
                {t('reports:total')}
              </span>
            </th>
            {cells(t('reports:total'), total, before?.total ?? null, null)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
