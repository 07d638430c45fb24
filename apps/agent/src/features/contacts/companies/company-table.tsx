import type { CustomerCompanyItem } from '@stoa/contract/customer-companies'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { GroupBadges } from '../../../ui/group-badge.tsx'
import { Table } from '../../../ui/table.tsx'

export function CompanyTable({ companies }: { companies: readonly CustomerCompanyItem[] }) {
  const t = useText()
  return (
    <Table
      label={t('contacts:companies')}
      rows={companies}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('contacts:companyName'),
          cell: ({ id, name }) => (
            <Link to={paths.customerCompany} params={{ id }} preload="intent">
              <bdi>{name}</bdi>
            </Link>
          ),
        },
        {
          key: 'domains',
          title: t('contacts:domains'),
          cell: ({ domains }) => domains.length > 0 && <bdi dir="ltr">{domains.join(', ')}</bdi>,
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
