import type { TimeEntry } from '@stoa/contract/time-reports'
import { workText } from '../../../lib/duration.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Table } from '../../../ui/table.tsx'
import { TicketLink } from '../kinds/ticket-link.tsx'
import { Words } from '../kinds/words.tsx'
import { stretchName } from '../period/stretches.ts'

export function EntriesTable({ entries }: { entries: readonly TimeEntry[] }) {
  const t = useText()
  const reader = useReader()
  return (
    <Table
      label={t('kinds:time.log')}
      columns={[
        { key: 'day', title: t('kinds:time.day'), cell: ({ day }) => stretchName(day, 'day', reader) },
        { key: 'agent', title: t('kinds:time.agent'), cell: ({ agent }) => <Words>{agent.name}</Words> },
        {
          key: 'department',
          title: t('kinds:time.department'),
          cell: ({ department }) => <Words>{department.name}</Words>,
        },
        {
          key: 'ticket',
          title: t('kinds:time.ticket'),
          cell: ({ ticket }) => <TicketLink ticket={ticket} />,
        },
        {
          key: 'customer',
          title: t('kinds:time.customer'),
          cell: ({ customer }) => <Words>{customer?.name ?? '–'}</Words>,
        },
        {
          key: 'company',
          title: t('kinds:time.company'),
          cell: ({ company }) => <Words>{company?.name ?? '–'}</Words>,
        },
        { key: 'note', title: t('kinds:time.note'), cell: ({ note }) => (note ? <bdi>{note}</bdi> : '–') },
        {
          key: 'spent',
          title: t('kinds:time.spent'),
          align: 'end',
          cell: ({ minutes }) => workText(minutes, reader.language),
        },
      ]}
      rows={entries}
      rowKey={({ id }) => id}
    />
  )
}
