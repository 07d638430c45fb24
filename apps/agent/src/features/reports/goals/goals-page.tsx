import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, Target } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import button from '../../../ui/button.module.css'
import { classes } from '../../../ui/classes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Items } from '../../../ui/items.tsx'
import { Page } from '../../../ui/page.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { GoalRow } from './goal-row.tsx'

/** Milliseconds: how far goals are is read, not watched. */
export const refreshed = 60_000

export function GoalsPage() {
  const t = useText()
  usePageTitle(t('goals:title'))
  const { data, isError, error, refetch } = useQuery({ ...query('goals.list'), refetchInterval: refreshed })
  const add = data?.can.create && (
    <Link to={paths.newGoal} className={classes(button.button, button.primary, button.normal)}>
      <Plus />
      {t('goals:add')}
    </Link>
  )
  const items = data?.items ?? []
  return (
    <Page title={t('goals:title')} description={t('goals:description')} actions={items.length > 0 && add}>
      {isError && <Failure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton lines={6} />}
      {data && items.length === 0 && (
        <EmptyState
          icon={<Target />}
          title={t('goals:empty.title')}
          text={data.can.create ? t('goals:empty.text') : t('goals:empty.agent')}
          action={add}
        />
      )}
      {items.length > 0 && (
        <Items>
          {items.map(goal => (
            <GoalRow key={goal.id} goal={goal} />
          ))}
        </Items>
      )}
    </Page>
  )
}
