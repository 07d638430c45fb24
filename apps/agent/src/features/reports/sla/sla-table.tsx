import type { SlaMetric } from '@stoa/contract/sla'
import type { SlaBreakdown, SlaReport } from '@stoa/contract/sla-reports'
import { valueText } from '@stoa/text/value-text'
import { Link } from '@tanstack/react-router'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Table } from '../../../ui/table.tsx'
import type { KindSearch } from '../kinds/kind-search.ts'
import { isStretch, periodName, stretchName } from '../period/stretches.ts'
import { logBehind } from './log-behind.ts'
import styles from './sla.module.css'

type Row = SlaReport['rows'][number]
type Props = { by: SlaBreakdown; search: KindSearch; report: SlaReport }

/** The numbers, each with the way to the records that it is made of. */
export function SlaTable({ by, search, report }: Props) {
  const t = useText()
  const reader = useReader()
  const called = ({ key, name }: Row): string => {
    if (key === '') return t('reports:total')
    if (isStretch(by)) return stretchName(key, by, reader)
    if (by === 'metric') return t(`timeline:metric.${key as SlaMetric}`)
    if (key === '0') return by === 'agent' ? t('reports:nobody') : t('kinds:sla.noLevel')
    return name ?? `#${key}`
  }
  const count = (row: Row, outcome: 'met' | 'missed') => {
    const told = valueText(row[outcome], 'count', reader.language)
    const behind = logBehind(by, search, report, row.key)
    if (row[outcome] === 0 || !behind) return told
    return (
      <Link
        to={paths.slaLog}
        search={{ ...behind, outcome }}
        aria-label={`${called(row)}, ${t(`kinds:sla.${outcome}`)}: ${t('kinds:sla.records', { count: row[outcome] })}`}
      >
        {told}
      </Link>
    )
  }
  const total: Row = { key: '', name: null, ...report.total }
  return (
    <Table
      label={t('reports:table', { period: periodName(report, reader) })}
      columns={[
        {
          key: 'about',
          title: t(`kinds:sla.by.${by}`),
          cell: row => <bdi className={row.key === '' ? styles.total : undefined}>{called(row)}</bdi>,
        },
        { key: 'met', title: t('kinds:sla.met'), align: 'end', cell: row => count(row, 'met') },
        { key: 'missed', title: t('kinds:sla.missed'), align: 'end', cell: row => count(row, 'missed') },
        {
          key: 'share',
          title: t('kinds:sla.share'),
          align: 'end',
          cell: row => <Share share={row.share} text={valueText(row.share, 'share', reader.language)} />,
        },
      ]}
      rows={[...report.rows, total]}
      rowKey={row => row.key}
    />
  )
}

/** The share as a number, and as the length of a line that those who look see at once. */
const Share = ({ share, text }: { share: number | null; text: string }) => (
  <span className={styles.share}>
    <span className={styles.bar} aria-hidden="true">
      <span style={{ inlineSize: `${(share ?? 0) * 100}%` }} />
    </span>
    <span className={styles.number}>{text}</span>
  </span>
)
