import type { User } from '@stoa/contract/people'
import { localeOf } from '@stoa/text/languages'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../lib/query.ts'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { MarkedName } from '../../ui/marked-name.tsx'
import { Table } from '../../ui/table.tsx'
import styles from './people-table.module.css'
import { PersonMenu } from './person-menu.tsx'
import { sortedPeople } from './person-rules.ts'
import { roleNames } from './role-options.ts'

const tones = { active: 'positive', invited: 'warning', deactivated: 'neutral' } as const

export function PeopleTable({ people }: { people: readonly User[] }) {
  const t = useText()
  const me = useMe()
  const departments = useQuery(query('departments.list')).data?.items ?? []
  const names = roleNames(t)
  const states = {
    active: t('people:states.active'),
    invited: t('people:states.invited'),
    deactivated: t('people:states.deactivated'),
  }
  const departmentsOf = ({ role, departmentIds }: User) => {
    if (role !== 'agent' || departments.length === 1) return t('people:allDepartments')
    const theirs = departments.filter(({ id }) => departmentIds.includes(id))
    if (theirs.length === 0) return <span className={styles.faint}>{t('people:noDepartment')}</span>
    return (
      <ul className={styles.departments}>
        {theirs.map(({ id, name }) => (
          <li key={id}>
            <Badge>
              <bdi>{name}</bdi>
            </Badge>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <Table
      label={t('people')}
      rows={sortedPeople(people, localeOf(me.language))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('people:name'),
          cell: ({ id, name, email }) => (
            <MarkedName
              mark={<Avatar name={name} />}
              name={
                <>
                  <Link to={paths.person} params={{ id }}>
                    <bdi>{name}</bdi>
                  </Link>
                  {me.kind === 'user' && id === me.id && <Badge tone="accent">{t('people:you')}</Badge>}
                </>
              }
            >
              <span className={styles.email}>
                <bdi>{email}</bdi>
              </span>
            </MarkedName>
          ),
        },
        { key: 'role', title: t('people:role'), short: true, cell: ({ role }) => names[role] },
        {
          key: 'state',
          title: t('people:state'),
          cell: ({ state }) => <Badge tone={tones[state]}>{states[state]}</Badge>,
        },
        { key: 'departments', title: t('people:departments'), cell: departmentsOf },
        {
          key: 'menu',
          title: t('actions'),
          hideTitle: true,
          align: 'end',
          cell: person => <PersonMenu person={person} />,
        },
      ]}
    />
  )
}
