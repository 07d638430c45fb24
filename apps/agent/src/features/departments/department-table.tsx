import type { Department } from '@stoa/contract/departments'
import { count } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { DepartmentMark } from '../../shell/department-mark.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import styles from './department-table.module.css'

type Props = { departments: readonly Department[] }

export function DepartmentTable({ departments }: Props) {
  const t = useText()
  const { language } = useReader()
  const number = (value: number | undefined) => (value === undefined ? '–' : count(value, language))
  return (
    <Table
      label={t('departments')}
      rows={departments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('departments:name'),
          cell: ({ id, name, isDefault, toSolve }) => (
            <div className={styles.name}>
              <DepartmentMark id={id} />
              <div className={styles.words}>
                <Link to={paths.department} params={{ id }} dir="auto" className={styles.link}>
                  {name}
                </Link>
                {isDefault && <Badge>{t('departments:default')}</Badge>}
                {toSolve && (
                  <Badge tone="accent" icon={<Check aria-hidden="true" />}>
                    {t('departments:toSolve')}
                  </Badge>
                )}
              </div>
            </div>
          ),
        },
        {
          key: 'addresses',
          title: t('departments:addresses'),
          cell: ({ addresses }) =>
            addresses.length === 0 ? (
              <span className={styles.none}>{t('departments:noAddress')}</span>
            ) : (
              <ul>
                {addresses.map(address => (
                  <li key={address}>
                    <bdi>{address}</bdi>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: 'members',
          title: t('departments:members'),
          align: 'end',
          cell: ({ memberIds }) => number(memberIds.length),
        },
        { key: 'new', title: t('status.new'), align: 'end', cell: ({ counts }) => number(counts?.new) },
        { key: 'open', title: t('status.open'), align: 'end', cell: ({ counts }) => number(counts?.open) },
        {
          key: 'resolved',
          title: t('status.resolved'),
          align: 'end',
          cell: ({ counts }) => number(counts?.resolved),
        },
      ]}
    />
  )
}
