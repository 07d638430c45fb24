import type { SlaRecord } from '@stoa/contract/sla-reports'
import { valueText } from '@stoa/text/value-text'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { MomentCell } from '../kinds/moment-cell.tsx'
import { TicketLink } from '../kinds/ticket-link.tsx'
import { Words } from '../kinds/words.tsx'
import styles from './sla.module.css'

export function SlaRecords({ records }: { records: readonly SlaRecord[] }) {
  const t = useText()
  const reader = useReader()
  const late = ({ outcome, closedAt, lateBy }: SlaRecord) => {
    if (outcome === 'met') return '–'
    return closedAt === null ? t('kinds:slaLog.stillOpen') : valueText(lateBy, 'seconds', reader.language)
  }
  return (
    <Table
      label={t('kinds:slaLog.title')}
      columns={[
        {
          key: 'ticket',
          title: t('kinds:slaLog.ticket'),
          cell: ({ ticket }) => <TicketLink ticket={ticket} />,
        },
        {
          key: 'promise',
          title: t('kinds:slaLog.promise'),
          cell: ({ metric, level }) => (
            <span className={styles.promise}>
              <Words>{t(`timeline:metric.${metric}`)}</Words>
              {level && <bdi className={styles.level}>{level.name}</bdi>}
            </span>
          ),
        },
        {
          key: 'outcome',
          title: t('kinds:slaLog.outcome'),
          short: true,
          cell: ({ outcome }) => (
            <Badge tone={outcome === 'met' ? 'positive' : 'danger'}>{t(`kinds:sla.${outcome}`)}</Badge>
          ),
        },
        {
          key: 'department',
          title: t('kinds:slaLog.department'),
          cell: ({ department }) => <Words>{department.name}</Words>,
        },
        {
          key: 'responsible',
          title: t('kinds:slaLog.responsible'),
          cell: ({ responsible }) => <Words>{responsible?.name ?? t('reports:nobody')}</Words>,
        },
        {
          key: 'resolver',
          title: t('kinds:slaLog.resolver'),
          cell: ({ resolver }) => <Words>{resolver?.name ?? '–'}</Words>,
        },
        { key: 'due', title: t('kinds:slaLog.due'), cell: ({ dueAt }) => <MomentCell at={dueAt} /> },
        {
          key: 'closed',
          title: t('kinds:slaLog.closed'),
          cell: ({ closedAt }) => <MomentCell at={closedAt} />,
        },
        { key: 'late', title: t('kinds:slaLog.lateBy'), align: 'end', cell: late },
      ]}
      rows={records}
      rowKey={({ ticket, metric, startedAt, dueAt }) => `${ticket?.id} ${metric} ${startedAt} ${dueAt}`}
    />
  )
}
