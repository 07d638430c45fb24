import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { query } from '../lib/query.ts'
import { useText } from '../lib/text.ts'
import { paths } from '../paths.ts'
import { DepartmentMark } from './department-mark.tsx'
import styles from './navigation.module.css'
import { NavigationLink } from './navigation-link.tsx'

/** The departments whose tickets one may see; the server says which by giving counts. */
export function DepartmentLinks() {
  const t = useText()
  const heading = useId()
  const departments = useQuery(query('departments.list')).data?.items.filter(({ counts }) => counts !== null)
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('departments')}
      </h2>
      {departments?.length === 0 && <p className={styles.none}>{t('noDepartments')}</p>}
      <ul>
        {departments?.map(({ id, name, counts }) => (
          <NavigationLink
            key={id}
            to={paths.tickets}
            search={{ department: id }}
            icon={<DepartmentMark id={id} />}
            counts={counts ?? undefined}
          >
            {name}
          </NavigationLink>
        ))}
      </ul>
    </section>
  )
}
