import type { Wallboard } from '@stoa/contract/live-reports'
import { valueText } from '@stoa/text/value-text'
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
          {rows.length > 1 && <Card name={t('kinds:wallboard.all')} standing={board.data.total} wide />}
          <ul className={styles.cards} data-many={rows.length > 4}>
            {rows.map(({ department, ...standing }) => (
              <li key={department.id}>
                <Card name={department.name} standing={standing} />
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

type Standing = Wallboard['total']
type Props = { name: string; standing: Standing; wide?: boolean }

/** One department. What wants somebody is in colour, and said in words too. */
function Card({ name, standing, wide = false }: Props) {
  const t = useText()
  const { language } = useReader()
  const now = useNow()
  const { waiting, overdue, longestSince, online, answersToday, resolvedToday, slaToday } = standing
  const seconds = longestSince ? Math.max(0, (now - Date.parse(longestSince)) / 1000) : null
  const count = (value: number) => valueText(value, 'count', language)
  const figures = [
    { key: 'overdue', value: count(overdue), tone: overdue > 0 ? 'bad' : 'good' },
    { key: 'longest', value: seconds === null ? '–' : valueText(seconds, 'seconds', language), tone: '' },
    { key: 'online', value: count(online), tone: online === 0 && waiting > 0 ? 'bad' : '' },
    { key: 'answers', value: count(answersToday), tone: '' },
    { key: 'resolved', value: count(resolvedToday), tone: '' },
    {
      key: 'sla',
      value: valueText(slaToday.share, 'share', language),
      tone: slaToday.share === null ? '' : slaToday.share < 0.9 ? 'bad' : 'good',
    },
  ] as const
  return (
    <section className={styles.card} data-wide={wide} aria-label={name}>
      <div className={styles.first}>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className={styles.waiting}>
          <strong>{count(waiting)}</strong>
          <span>{t('kinds:wallboard.waiting')}</span>
        </p>
      </div>
      <dl className={styles.figures}>
        {figures.map(({ key, value, tone }) => (
          <div key={key} data-tone={tone}>
            <dt>{t(`kinds:wallboard.${key}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
