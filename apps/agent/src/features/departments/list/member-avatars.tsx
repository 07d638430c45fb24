import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import styles from './member-avatars.module.css'

const shown = 4

/** A few faces and how many there are; names for whoever points there. */
export function MemberAvatars({ department: { memberships } }: { department: Department }) {
  const t = useText()
  const people = useQuery(query('users.list')).data?.items ?? []
  const ids = new Set(memberships.map(({ userId }) => userId))
  const members = people.filter(({ id }) => ids.has(id))
  if (memberships.length === 0) return <span className={styles.nobody}>{t('departments:nobody')}</span>
  return (
    <span className={styles.members} title={members.map(({ name }) => name).join(', ')}>
      <span className={styles.faces}>
        {members.slice(0, shown).map(({ id, name }) => (
          <Avatar key={id} name={name} size="small" />
        ))}
      </span>
      <span aria-hidden="true">{memberships.length}</span>
      <VisuallyHidden>{t('departments:memberCount', { count: memberships.length })}</VisuallyHidden>
    </span>
  )
}
