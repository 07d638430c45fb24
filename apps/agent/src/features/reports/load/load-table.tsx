import type { Level, LoadReport } from '@stoa/contract/load-reports'
import { localeOf } from '@stoa/text/languages'
import { valueText } from '@stoa/text/value-text'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import { Table } from '../../../ui/table.tsx'
import { Words } from '../kinds/words.tsx'
import { todayIn } from '../period/days.ts'
import { periodName } from '../period/stretches.ts'
import { behindLevel, type LevelName } from './behind-level.ts'
import styles from './load.module.css'

type Row = LoadReport['rows'][number]
const levels = ['queue', 'held', 'agents', 'slots'] as const

/** Each department: the average, and between which levels it was; each with the way to what it is made of. */
export function LoadTable({ report }: { report: LoadReport }) {
  const t = useText()
  const reader = useReader()
  const format = new Intl.NumberFormat(localeOf(reader.language), { maximumFractionDigits: 2 })
  const number = (value: number) => format.format(value)
  const today = todayIn(reader.timeZone, useNow())
  const linked = ({ department }: Row, level: LevelName, value: string, shown: ReactNode) => {
    const goal = behindLevel(level, department.id, report, today)
    if (!goal) return shown
    const words = { row: department.name, metric: t(`kinds:load.${level}`), value }
    return (
      <Link
        {...goal}
        className={styles.behind}
        aria-label={t(goal.to === paths.tickets ? 'kinds:load.waitingNow' : 'kinds:load.online', words)}
      >
        {shown}
      </Link>
    )
  }
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
            cell: (row: Row) => linked(row, level, number(row[level].average), told(row[level])),
          })),
          {
            key: 'covered',
            title: t('kinds:load.covered'),
            align: 'end',
            cell: row => {
              const share = valueText(row.covered, 'share', reader.language)
              return linked(row, 'covered', share, share)
            },
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
