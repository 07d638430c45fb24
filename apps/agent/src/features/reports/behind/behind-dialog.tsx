import type { MetricName } from '@stoa/contract/metrics'
import { useInfiniteQuery } from '@tanstack/react-query'
import { pages } from '../../../lib/query.ts'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { ReportQuery } from '../use-report.ts'
import styles from './behind.module.css'
import { Counted } from './counted.tsx'

export type Behind = {
  metric: MetricName
  /** Of whom, and when, in words. */
  title: string
  when: string
  mine: boolean
  filter: Partial<ReportQuery['filter']> & { from: string; to: string; hour: string | undefined }
}

type Props = { behind: Behind; onClose: () => void }

/** What a number is made of: the tickets, newest first. */
export function BehindDialog({ behind: { metric, title, when, mine, filter }, onClose }: Props) {
  const t = useText()
  const list = useInfiniteQuery(
    pages(mine ? 'myReports.behind' : 'reports.behind', { query: { ...filter, metric, limit: 50 } }),
  )
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Dialog open onOpenChange={open => !open && onClose()} size="wide" title={title} description={when}>
      {/* The focus begins at the list, not on the cross. */}
      <div tabIndex={-1} data-initial-focus="" className={styles.content}>
        {list.isPending && <Skeleton lines={5} />}
        {list.isError && (
          <p role="alert" className={styles.failed}>
            {errorText(list.error)}
          </p>
        )}
        {list.isSuccess && items.length === 0 && <p className={styles.empty}>{t('reports:behind.empty')}</p>}
        {items.length > 0 && <Counted metric={metric} items={items} />}
        <LoadMore label={t('loadMore')} of={list} />
      </div>
    </Dialog>
  )
}
