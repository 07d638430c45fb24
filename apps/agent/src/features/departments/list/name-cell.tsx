import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { DepartmentMark } from '../../../shell/department-mark.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { MarkedName } from '../../../ui/marked-name.tsx'
import { DeletionProgress } from '../deletion/deletion-progress.tsx'
import styles from './name-cell.module.css'

export function NameCell({ department }: { department: Department }) {
  const t = useText()
  const { id, name, isDefault, toSolve, leadId, addresses, deletion } = department
  const people = useQuery(query('users.list')).data?.items
  const lead = people?.find(person => person.id === leadId)
  return (
    <MarkedName
      mark={<DepartmentMark id={id} />}
      name={
        <>
          <Link to={paths.department} params={{ id }} dir="auto">
            {name}
          </Link>
          {isDefault && <Badge>{t('departments:default')}</Badge>}
          {deletion && <Badge tone="warning">{t('departments:deletion.badge')}</Badge>}
          {toSolve && !deletion && (
            <Badge tone="accent" icon={<Check aria-hidden="true" />}>
              {t('departments:toSolve')}
            </Badge>
          )}
        </>
      }
    >
      {deletion ? (
        <DeletionProgress department={department} deletion={deletion} />
      ) : (
        <ul className={styles.facts}>
          {lead && <li>{t('departments:leadIs', { name: lead.name })}</li>}
          {addresses.map(address => (
            <li key={address}>
              <bdi>{address}</bdi>
            </li>
          ))}
        </ul>
      )}
    </MarkedName>
  )
}
