import type { AnswerOf } from '@stoa/client/shape'
import type { Department } from '@stoa/contract/departments'
import { dayOf, relativeTime } from '@stoa/text/format'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { Table } from '../../ui/table.tsx'
import { RevokeApiKey } from './revoke-api-key.tsx'
import { roleNames } from './role-options.ts'

type ApiKey = AnswerOf<'apiKeys.list'>['items'][number]
type Props = { apiKeys: readonly ApiKey[]; departments: readonly Department[] }

export function ApiKeyTable({ apiKeys, departments }: Props) {
  const t = useText()
  const reader = useReader()
  const names = roleNames(t)
  const lists = new Intl.ListFormat(reader.language, { type: 'unit' })
  const departmentsOf = ({ departmentIds, role }: ApiKey) => {
    if (role !== 'agent' || departments.length === 1) return t('people:allDepartments')
    const theirs = departments.filter(({ id }) => departmentIds?.includes(id))
    return theirs.length === 0 ? t('people:noDepartment') : lists.format(theirs.map(({ name }) => name))
  }
  return (
    <Table
      label={t('apiKeys')}
      rows={apiKeys}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: t('people:name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'role', title: t('people:role'), short: true, cell: ({ role }) => names[role] },
        { key: 'departments', title: t('people:departments'), cell: departmentsOf },
        {
          key: 'created',
          title: t('people:keys.created'),
          short: true,
          cell: ({ createdAt }) => dayOf(createdAt, reader),
        },
        {
          key: 'used',
          title: t('people:keys.lastUsed'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? relativeTime(lastUsedAt, reader.language, Date.now()) : t('people:keys.never'),
        },
        {
          key: 'revoke',
          title: t('actions'),
          hideTitle: true,
          align: 'end',
          cell: apiKey => <RevokeApiKey apiKey={apiKey} />,
        },
      ]}
    />
  )
}
