import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Maximize, MonitorX, X } from 'lucide-react'
import { Failure } from '../../../lib/failure.tsx'
import { query } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { usePageTitle } from '../../../lib/use-page-title.ts'
import { paths } from '../../../paths.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useReadsReports } from '../kinds/kind-page.tsx'
import { kindSearch } from '../kinds/kind-search.ts'
import { Refused } from '../refused.tsx'
import { Card } from './card.tsx'
import styles from './wallboard.module.css'

const route = getRouteApi(`/wall${paths.wallboard}` as const)
/** Milliseconds: what nobody tells of, such as midnight, is seen by then. */
const refreshed = 60_000

/** How departments stand at this moment, for a screen on the wall. */
export function WallboardPage() {
  const t = useText()
  usePageTitle(t('kinds:wallboard.title'))
  const reads = useReadsReports()
  const { departments } = kindSearch(route.useSearch())
  const board = useQuery({
    ...query('liveReports.wallboard', { query: { departments } }),
    enabled: reads === true,
    placeholderData: keepPreviousData,
    refetchInterval: refreshed,
  })
  if (reads === false) return <Refused />
  const rows = board.data?.departments ?? []
  return (
    <div className={styles.wall}>
      <header className={styles.head}>
        <h1>{t('kinds:wallboard.title')}</h1>
        <Clock />
        <div className={styles.tools}>
          <IconButton
            label={t('kinds:wallboard.fullscreen')}
            icon={<Maximize />}
            onClick={() => document.documentElement.requestFullscreen()}
          />
          <Link
            to={paths.reports}
            search={{}}
            className={styles.close}
            aria-label={t('kinds:wallboard.leave')}
          >
            <X aria-hidden="true" />
          </Link>
        </div>
      </header>
      {board.isError && <Failure error={board.error} onRetry={() => board.refetch()} />}
      {board.isPending && <Skeleton lines={6} />}
      {board.data && rows.length === 0 && (
        <EmptyState
          icon={<MonitorX />}
          title={t('kinds:wallboard.emptyTitle')}
          text={t('kinds:wallboard.emptyText')}
        />
      )}
      {board.data && rows.length > 0 && (
        <>
          {rows.length > 1 && (
            <Card
              name={t('kinds:wallboard.all')}
              department={null}
              among={departments}
              standing={board.data.total}
            />
          )}
          <ul className={styles.cards} data-many={rows.length > 4}>
            {rows.map(({ department, ...standing }) => (
              <li key={department.id}>
                <Card name={department.name} department={department.id} standing={standing} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Clock() {
  const { language, timeZone } = useReader()
  const now = useNow()
  return (
    <time className={styles.clock}>
      {new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(now)}
    </time>
  )
}
