import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Section } from '../../../ui/section.tsx'
import { Reading } from '../reading.tsx'
import { MemberList } from './member-list.tsx'

export function MembersPart({ department }: { department: Department }) {
  const t = useText()
  const people = useQuery(query('users.list'))
  const { changeMembers } = department.can
  return (
    <Section
      title={t('departments:members')}
      text={changeMembers ? t('departments:membersText') : t('departments:membersReadOnly')}
    >
      <Reading of={people}>{({ items }) => <MemberList department={department} people={items} />}</Reading>
    </Section>
  )
}
