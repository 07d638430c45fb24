import { useInfiniteQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useState } from 'react'
import { pages } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { RunItem } from './run-item.tsx'
import styles from './runs.module.css'

const outcomes = ['all', 'done', 'failed', 'stopped'] as const
type Outcome = (typeof outcomes)[number]

/** When a rule ran, newest first. */
export function Runs({ id }: { id: number }) {
  const t = useText()
  const [outcome, setOutcome] = useState<Outcome>('all')
  const runs = useInfiniteQuery(
    pages('rules.runs', { params: { id }, query: { limit: 30, ...(outcome !== 'all' && { outcome }) } }),
  )
  const items = runs.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className={styles.runs}>
      <div>
        <Segments
          label={t('rules:runs.outcome')}
          options={outcomes.map(value => ({ value, label: t(`rules:runs.outcomes.${value}`) }))}
          value={outcome}
          onValueChange={setOutcome}
        />
      </div>
      {runs.isPending && <Skeleton lines={5} />}
      {runs.isError && <Banner tone="warning">{t('rules:runs.failed')}</Banner>}
      {runs.data && items.length === 0 && (
        <EmptyState
          icon={<History />}
          title={outcome === 'all' ? t('rules:runs.none') : t('rules:runs.noneSo')}
          text={outcome === 'all' ? t('rules:runs.noneText') : undefined}
        />
      )}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map(run => (
            <li key={run.id}>
              <RunItem run={run} />
            </li>
          ))}
        </ul>
      )}
      <LoadMore label={t('loadMore')} of={runs} />
    </div>
  )
}
