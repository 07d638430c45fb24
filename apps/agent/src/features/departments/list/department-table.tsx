import type { Department } from '@stoa/contract/departments'
import { useText } from '../../../lib/text.ts'
import { Table } from '../../../ui/table.tsx'
import { DepartmentMenu } from './department-menu.tsx'
import { MemberAvatars } from './member-avatars.tsx'
import { NameCell } from './name-cell.tsx'
import { Overdue, TicketCount } from './ticket-count.tsx'

type Props = {
  departments: readonly Department[]
  /** Also those that are not shown: one of them may take over what another one has. */
  all: readonly Department[]
}

export function DepartmentTable({ departments, all }: Props) {
  const t = useText()
  const counted = (key: 'new' | 'open' | 'answered' | 'postponed' | 'resolved', title: string) => ({
    key,
    title,
    align: 'end' as const,
    cell: ({ counts }: Department) => <TicketCount value={counts?.[key]} />,
  })
  return (
    <Table
      label={t('departments')}
      rows={departments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('departments:name'),
          cell: department => <NameCell department={department} />,
        },
        {
          key: 'members',
          title: t('departments:members'),
          cell: department => <MemberAvatars department={department} />,
        },
        counted('new', t('status.new')),
        counted('open', t('status.open')),
        counted('answered', t('status.answered')),
        counted('postponed', t('status.postponed')),
        counted('resolved', t('status.resolved')),
        {
          key: 'overdue',
          title: t('departments:overdue'),
          align: 'end',
          cell: ({ counts }) => <Overdue value={counts?.overdue} />,
        },
        {
          key: 'menu',
          title: t('actions'),
          hideTitle: true,
          align: 'end',
          cell: department => <DepartmentMenu department={department} all={all} />,
        },
      ]}
    />
  )
}
