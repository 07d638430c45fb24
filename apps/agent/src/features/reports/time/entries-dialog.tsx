import { useInfiniteQuery } from '@tanstack/react-query'
import { pages } from '../../../lib/query.ts'
import { useReader } from '../../../lib/session.ts'
import { errorText } from '../../../lib/show-error.ts'
import { useText } from '../../../lib/text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import behind from '../behind/behind.module.css'
import { periodName } from '../period/stretches.ts'
import type { EntriesFilter } from './entries-behind.ts'
import { EntriesTable } from './entries-table.tsx'

/** What is behind a sum: of whom or what, in words, and which entries. */
export type EntriesShown = { title: string; filter: EntriesFilter }
type Props = { shown: EntriesShown; onClose: () => void }

export function EntriesDialog({ shown: { title, filter }, onClose }: Props) {
  const t = useText()
  const reader = useReader()
  const list = useInfiniteQuery(pages('timeReports.entries', { query: filter }))
  const entries = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      size="wide"
      title={title}
      description={periodName(filter, reader)}
    >
      {/* The focus begins at the list, not on the cross. */}
      <div tabIndex={-1} data-initial-focus="" className={behind.content}>
        {list.isPending && <Skeleton lines={5} />}
        {list.isError && <Banner tone="danger">{errorText(list.error)}</Banner>}
        {list.isSuccess && entries.length === 0 && <p>{t('reports:behind.empty')}</p>}
        {entries.length > 0 && <EntriesTable entries={entries} />}
        <LoadMore label={t('loadMore')} of={list} />
      </div>
    </Dialog>
  )
}
