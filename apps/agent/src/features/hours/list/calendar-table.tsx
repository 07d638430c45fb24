import type { Calendar } from '@stoa/contract/business-hours'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Table } from '../../../ui/table.tsx'
import styles from './calendar-table.module.css'
import { OpenNow } from './open-now.tsx'
import { useDeleteCalendar } from './use-delete-calendar.ts'

export function CalendarTable({ calendars }: { calendars: readonly Calendar[] }) {
  const t = useText()
  const remove = useDeleteCalendar()
  const departments = useQuery(query('departments.list')).data?.items ?? []
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]))
  return (
    <Table
      label={t('businessHours')}
      rows={calendars}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('hours:name'),
          cell: ({ id, name }) => (
            <Link to={paths.calendar} params={{ id }} className={styles.name}>
              <bdi>{name}</bdi>
            </Link>
          ),
        },
        { key: 'now', title: t('hours:now'), cell: calendar => <OpenNow calendar={calendar} /> },
        {
          key: 'zone',
          title: t('hours:timeZone'),
          cell: ({ timeZone }) => <bdi>{timeZone.replaceAll('_', ' ')}</bdi>,
        },
        {
          key: 'departments',
          title: t('departments'),
          cell: ({ departmentIds }) =>
            departmentIds.length === 0 ? (
              <span className={styles.nobody}>{t('hours:nobody')}</span>
            ) : (
              <ul className={styles.departments}>
                {departmentIds.map(id => (
                  <li key={id}>
                    <Link to={paths.department} params={{ id }}>
                      <bdi>{nameOf.get(id)}</bdi>
                    </Link>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: 'acts',
          title: t('actions'),
          hideTitle: true,
          align: 'end',
          cell: calendar => (
            <IconButton
              label={t('hours:delete', { name: calendar.name })}
              icon={<Trash2 />}
              onClick={() => remove(calendar)}
            />
          ),
        },
      ]}
    />
  )
}
