import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { Page } from '../../../ui/page.tsx'
import { GoalForm } from './goal-form.tsx'
import { GoalGone } from './goal-gone.tsx'

export function NewGoalPage() {
  const t = useText()
  usePageTitle(t('goals:newTitle'))
  const { can } = useSuspenseQuery(query('goals.list')).data
  if (!can.create) return <GoalGone />
  return (
    <Page
      title={t('goals:newTitle')}
      description={<Link to={paths.goals}>{t('goals:all')}</Link>}
      width="reading"
    >
      <GoalForm goal={null} departments={can.departments} />
    </Page>
  )
}
