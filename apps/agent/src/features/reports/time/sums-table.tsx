import type { TimeBreakdown, TimeReport } from '@stoa/contract/time-reports'
import { valueText } from '@stoa/text/value-text'
import { workText } from '../../../lib/duration.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Table } from '../../../ui/table.tsx'
import { Opener } from '../behind/opener.tsx'
import { isStretch, stretchName } from '../period/stretches.ts'
import styles from './time.module.css'

type Row = TimeReport['rows'][number]

type Props = {
  by: TimeBreakdown
  report: TimeReport
  /** Shows the entries of a row; key null: of all. */
  onOpen: (key: string | null, called: string) => void
}

export function SumsTable({ by, report, onOpen }: Props) {
  const t = useText()
  const reader = useReader()
  const called = ({ key, name }: Row): string => {
    if (key === '') return t('reports:total')
    if (isStretch(by)) return stretchName(key, by, reader)
    if (name !== null) return name
    return by === 'company' && key === '0' ? t('kinds:time.noCompany') : `#${key}`
  }
  const opener = (row: Row, title: string, text: string) =>
    row.entries === 0 ? (
      text
    ) : (
      <Opener
        label={t('reports:behind.open', { row: called(row), metric: title, value: text })}
        onOpen={() => onOpen(row.key === '' ? null : row.key, called(row))}
      >
        {text}
      </Opener>
    )
  return (
    <Table
      label={t('kinds:time.sums')}
      columns={[
        {
          key: 'about',
          title: t(`kinds:time.by.${by}`),
          cell: row => <bdi className={row.key === '' ? styles.total : undefined}>{called(row)}</bdi>,
        },
        {
          key: 'entries',
          title: t('kinds:time.entries'),
          align: 'end',
          cell: row => opener(row, t('kinds:time.entries'), valueText(row.entries, 'count', reader.language)),
        },
        {
          key: 'spent',
          title: t('kinds:time.spent'),
          align: 'end',
          cell: row => opener(row, t('kinds:time.spent'), workText(row.minutes, reader.language)),
        },
      ]}
      rows={[...report.rows, { key: '', name: null, ...report.total }]}
      rowKey={row => row.key}
    />
  )
}
