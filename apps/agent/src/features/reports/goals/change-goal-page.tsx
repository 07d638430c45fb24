import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { Page } from '../../../ui/page.tsx'
import { GoalForm } from './goal-form.tsx'
import { GoalGone } from './goal-gone.tsx'

const route = getRouteApi(`/app${paths.changeGoal}` as const)

export function ChangeGoalPage() {
  const t = useText()
  const { id } = route.useParams()
  const { items, can } = useSuspenseQuery(query('goals.list')).data
  const goal = items.find(each => each.id === id)
  const title = goal ? t('goals:change', { name: goal.name }) : t('goals:title')
  usePageTitle(title)
  if (!goal?.can.change) return <GoalGone />
  return (
    <Page key={id} title={title} description={<Link to={paths.goals}>{t('goals:all')}</Link>} width="reading">
      <GoalForm goal={goal} departments={can.departments} />
    </Page>
  )
}
