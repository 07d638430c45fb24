import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { UsersRound } from 'lucide-react'
import { query } from '../../lib/query.ts'
import { useText } from '../../lib/text.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { DepartmentBoard } from './department-board.tsx'
import { DepartmentFilter } from './department-filter.tsx'

const route = getRouteApi(`/app${paths.availability}` as const)

/** Who is there, by department; made to be left open, also on a screen on the wall. */
export function BoardPage() {
  const t = useText()
  const { department } = route.useSearch()
  const { departments } = useSuspenseQuery(query('availability.board')).data
  const chosen = departments.filter(({ id }) => id === department)
  const shown = chosen.length > 0 ? chosen : departments
  return (
    <Page
      title={t('availability:title')}
      description={t('availability:description')}
      actions={departments.length > 1 && <DepartmentFilter departments={departments} chosen={department} />}
    >
      {shown.map(each => (
        <DepartmentBoard key={each.id} department={each} />
      ))}
      {departments.length === 0 && (
        <EmptyState
          icon={<UsersRound />}
          title={t('availability:emptyTitle')}
          text={t('availability:emptyText')}
        />
      )}
    </Page>
  )
}
