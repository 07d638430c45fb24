import type { Lifecycle } from '@stoa/contract/lifecycle-reports'
import { valueText } from '@stoa/text/value-text'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { Table } from '../../../ui/table.tsx'
import { MomentCell } from '../kinds/moment-cell.tsx'
import { TicketLink } from '../kinds/ticket-link.tsx'
import { Words } from '../kinds/words.tsx'

const moments = ['openedAt', 'firstAssignedAt', 'firstAnsweredAt', 'firstResolvedAt'] as const
// Said here once more: the contract's own list would bring its validator into the browser.
const states = [
  'new',
  'open',
  'answered',
  'postponed',
] as const satisfies readonly (keyof Lifecycle['seconds'])[]
const counts = ['messages', 'answers', 'notes', 'assignments', 'transfers', 'reopenings'] as const

export function LivesTable({ lives }: { lives: readonly Lifecycle[] }) {
  const t = useText()
  const reader = useReader()
  return (
    <Table
      label={t('kinds:lifecycle.title')}
      columns={[
        {
          key: 'ticket',
          title: t('kinds:lifecycle.ticket'),
          cell: ({ ticket }) => <TicketLink ticket={ticket} />,
        },
        {
          key: 'status',
          title: t('kinds:lifecycle.status'),
          short: true,
          cell: ({ status }) => <StatusPill status={status} label={t(`status.${status}`)} />,
        },
        {
          key: 'department',
          title: t('kinds:lifecycle.department'),
          cell: ({ department }) => <Words>{department.name}</Words>,
        },
        {
          key: 'assignee',
          title: t('kinds:lifecycle.assignee'),
          cell: ({ assignee }) => <Words>{assignee?.name ?? t('reports:nobody')}</Words>,
        },
        ...moments.map(name => ({
          key: name,
          title: t(`kinds:lifecycle.${name}`),
          cell: (life: Lifecycle) => <MomentCell at={life[name]} />,
        })),
        ...states.map(state => ({
          key: state,
          title: t(`status.${state}`),
          align: 'end' as const,
          cell: ({ seconds }: Lifecycle) =>
            seconds[state] === 0 ? '–' : valueText(seconds[state], 'seconds', reader.language),
        })),
        ...counts.map(name => ({
          key: name,
          title: t(`kinds:lifecycle.${name}`),
          align: 'end' as const,
          cell: (life: Lifecycle) => valueText(life[name], 'count', reader.language),
        })),
      ]}
      rows={lives}
      rowKey={({ ticket }) => String(ticket.id)}
    />
  )
}
