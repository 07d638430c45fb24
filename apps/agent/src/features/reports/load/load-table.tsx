import type { Level, LoadReport } from '@stoa/contract/load-reports'
import { localeOf } from '@stoa/text/languages'
import { valueText } from '@stoa/text/value-text'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Table } from '../../../ui/table.tsx'
import { Words } from '../kinds/words.tsx'
import { periodName } from '../period/stretches.ts'
import styles from './load.module.css'

const levels = ['queue', 'held', 'agents', 'slots'] as const

/** Each department: the average, and between which levels it was. */
export function LoadTable({ report }: { report: LoadReport }) {
  const t = useText()
  const reader = useReader()
  const format = new Intl.NumberFormat(localeOf(reader.language), { maximumFractionDigits: 2 })
  const number = (value: number) => format.format(value)
  const told = ({ min, max, average }: Level) => (
    <span className={styles.level}>
      <strong>{number(average)}</strong>
      <bdi className={styles.range}>{t('kinds:load.range', { min: number(min), max: number(max) })}</bdi>
    </span>
  )
  return (
    <>
      <Table
        label={t('reports:table', { period: periodName(report, reader) })}
        columns={[
          {
            key: 'department',
            title: t('reports:by.department'),
            cell: row => <Words>{row.department.name}</Words>,
          },
          ...levels.map(level => ({
            key: level,
            title: t(`kinds:load.${level}`),
            align: 'end' as const,
            cell: (row: LoadReport['rows'][number]) => told(row[level]),
          })),
          {
            key: 'covered',
            title: t('kinds:load.covered'),
            align: 'end',
            cell: row => valueText(row.covered, 'share', reader.language),
          },
        ]}
        rows={report.rows}
        rowKey={({ department }) => department.id}
      />
      <dl className={styles.meanings}>
        {levels.map(level => (
          <div key={level}>
            <dt>{t(`kinds:load.${level}`)}</dt>
            <dd>{t(`kinds:load.${level}Hint`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
