import type { User } from '@stoa/contract/people'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import items from '../../../ui/items.module.css'
import { Section } from '../../../ui/section.tsx'
import styles from './person-page.module.css'

/** Where the person works, and as what; changed on the page of the department. */
export function Memberships({ person: { id, role } }: { person: User }) {
  const t = useText()
  const departments = useQuery(query('departments.list')).data?.items
  const theirs = departments?.flatMap(department => {
    const membership = department.memberships.find(each => each.userId === id)
    return membership ? { department, membership } : []
  })
  return (
    <Section
      layout="beside"
      title={t('people:person.memberships.title')}
      text={t('people:person.memberships.text')}
    >
      {role !== 'agent' && <p className={styles.soft}>{t('people:person.memberships.sees')}</p>}
      {theirs?.length === 0 && role === 'agent' && (
        <p className={styles.soft}>{t('people:person.memberships.none')}</p>
      )}
      {theirs && theirs.length > 0 && (
        <ul className={items.items}>
          {theirs.map(({ department, membership }) => (
            <li key={department.id} className={styles.department}>
              <Link to={paths.department} params={{ id: department.id }}>
                <bdi>{department.name}</bdi>
              </Link>
              {role === 'agent' &&
                (membership.role ? (
                  <Badge tone="accent">{t(`departments:roles.${membership.role}`)}</Badge>
                ) : (
                  <Badge>{t('people:person.memberships.globalRole')}</Badge>
                ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
