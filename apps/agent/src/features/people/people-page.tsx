import { useSuspenseQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { InvitePerson } from './invite-person.tsx'
import { PeopleTable } from './people-table.tsx'

export function PeoplePage() {
  const t = useText()
  const { items } = useSuspenseQuery(query('users.list')).data
  const alone = items.length < 2
  return (
    <Page title={t('people')} description={t('people:description')} actions={<InvitePerson />}>
      <PeopleTable people={items} />
      {alone && <EmptyState icon={<Users />} title={t('people:aloneTitle')} text={t('people:aloneText')} />}
    </Page>
  )
}
