import type { Rating } from '@stoa/contract/rating-reports'
import { useText } from '../../../lib/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Table } from '../../../ui/table.tsx'
import { MomentCell } from '../kinds/moment-cell.tsx'
import { TicketLink } from '../kinds/ticket-link.tsx'
import { Words } from '../kinds/words.tsx'

const tones = { good: 'positive', neutral: 'neutral', bad: 'danger' } as const

export function RatingsTable({ ratings }: { ratings: readonly Rating[] }) {
  const t = useText()
  return (
    <Table
      label={t('kinds:ratings.title')}
      columns={[
        { key: 'moment', title: t('kinds:ratings.moment'), cell: ({ at }) => <MomentCell at={at} /> },
        {
          key: 'rating',
          title: t('kinds:ratings.rating'),
          short: true,
          cell: ({ rating }) => <Badge tone={tones[rating]}>{t(`kinds:ratings.kinds.${rating}`)}</Badge>,
        },
        {
          key: 'comment',
          title: t('kinds:ratings.comment'),
          cell: ({ comment }) => (comment ? <bdi>{comment}</bdi> : '–'),
        },
        {
          key: 'agent',
          title: t('kinds:ratings.agent'),
          cell: ({ agent }) => <Words>{agent?.name ?? t('reports:nobody')}</Words>,
        },
        {
          key: 'department',
          title: t('kinds:ratings.department'),
          cell: ({ department }) => <Words>{department.name}</Words>,
        },
        {
          key: 'customer',
          title: t('kinds:ratings.customer'),
          cell: ({ customer }) => <Words>{customer?.name ?? '–'}</Words>,
        },
        {
          key: 'ticket',
          title: t('kinds:ratings.ticket'),
          cell: ({ ticket }) => <TicketLink ticket={ticket} />,
        },
      ]}
      rows={ratings}
      rowKey={({ at, ticket, rating, agent }) => `${at} ${ticket?.id} ${rating} ${agent?.id}`}
    />
  )
}
