import { isWithin } from '@stoa/contract/metrics-within'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import button from '../../../ui/button.module.css'
import { classes } from '../../../ui/classes.ts'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { periodName } from '../period/stretches.ts'
import { DeleteGoal } from './delete-goal.tsx'
import { GoalChart } from './goal-chart.tsx'
import { GoalFacts } from './goal-facts.tsx'
import { GoalGone } from './goal-gone.tsx'
import { GoalResults } from './goal-results.tsx'
import { useGoalWords } from './goal-words.ts'
import styles from './goals.module.css'
import { refreshed } from './goals-page.tsx'

const route = getRouteApi(`/app${paths.goal}` as const)

export function GoalPage() {
  const t = useText()
  const words = useGoalWords()
  const reader = useReader()
  const navigate = useNavigate()
  const { id } = route.useParams()
  const { data, isError } = useQuery({
    ...query('goals.get', { params: { id } }),
    refetchInterval: refreshed,
    retry: false,
  })
  usePageTitle(data?.goal.name ?? t('goals:title'))
  if (isError) return <GoalGone />
  if (!data) return <Skeleton lines={8} />
  const { goal, points, results } = data
  const when = periodName(goal.progress, reader)
  const back = () => navigate({ to: paths.goals })
  return (
    <Page
      title={goal.name}
      description={
        <>
          {words.who(goal)} · {words.sentence(goal)} · {when}
        </>
      }
      actions={
        <>
          <Link to={paths.goals} className={classes(button.button, button.quiet, button.normal)}>
            {t('goals:all')}
          </Link>
          {goal.can.change && (
            <>
              <Link
                to={paths.changeGoal}
                params={{ id }}
                className={classes(button.button, button.plain, button.normal)}
              >
                {t('goals:edit')}
              </Link>
              <DeleteGoal goal={goal} onDeleted={back} />
            </>
          )}
        </>
      }
    >
      <div className={styles.page}>
        <GoalFacts goal={goal} />
        <Section title={t('goals:chart')} text={words.meaning(goal)}>
          <GoalChart goal={goal} points={points} />
          {!isWithin(goal.metric) && (
            <p>
              <Link
                to={paths.reports}
                search={{
                  by: 'day',
                  from: goal.progress.from,
                  to: goal.progress.to,
                  metric: goal.metric,
                  ...(goal.department && { departments: [goal.department.id] }),
                  ...(goal.agent && { agents: [goal.agent.id] }),
                }}
              >
                {t('goals:openReport')}
              </Link>
            </p>
          )}
        </Section>
        <Section title={t('goals:results.title')}>
          <GoalResults results={results} />
        </Section>
      </div>
    </Page>
  )
}
