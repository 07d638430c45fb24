import type { ContactItem } from '@stoa/contract/contacts'
import { Link } from '@tanstack/react-router'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { GroupBadges } from '../../ui/group-badge.tsx'
import { Table } from '../../ui/table.tsx'

type Props = { contacts: readonly ContactItem[]; label: string }

export function ContactTable({ contacts, label }: Props) {
  const t = useText()
  return (
    <Table
      label={label}
      rows={contacts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('contacts:name'),
          cell: ({ id, name, email, phone }) => (
            <Link to={paths.contact} params={{ id }} preload="intent">
              <bdi>{name || email || phone || t('contacts:noName')}</bdi>
            </Link>
          ),
        },
        {
          key: 'email',
          title: t('contacts:email'),
          cell: ({ email, phone }) => <bdi dir="ltr">{email || phone}</bdi>,
        },
        {
          key: 'company',
          title: t('contacts:company'),
          cell: ({ company }) =>
            company && (
              <Link to={paths.customerCompany} params={{ id: company.id }} preload="intent">
                <bdi>{company.name}</bdi>
              </Link>
            ),
        },
        {
          key: 'groups',
          title: t('contacts:groups'),
          cell: ({ groups }) => groups.length > 0 && <GroupBadges groups={groups} />,
        },
      ]}
    />
  )
}
