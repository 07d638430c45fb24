import type { Department } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { MemberSwitches } from './member-switches.tsx'
import { useMembership } from './use-membership.ts'

export function DepartmentMembers({ department }: { department: Department }) {
  const t = useText()
  const people = useQuery(query('users.list')).data?.items
  const { isMember, change, addAll } = useMembership(department)
  return (
    <Section layout="beside" title={t('departments:members')} text={t('departments:membersText')}>
      {people ? (
        <MemberSwitches people={people} isMember={isMember} onSwitch={change} onAddAll={addAll} titled />
      ) : (
        <Skeleton lines={4} />
      )}
    </Section>
  )
}
