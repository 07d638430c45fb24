import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense, useMemo, useRef, useState } from 'react'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { paths } from '../../paths.ts'
import { typeAhead } from '../../ui/type-ahead.ts'
import { LazyBoard } from './board/lazy-board.ts'
import { ListHead } from './list/list-head.tsx'
import { ListSkeleton } from './list/list-skeleton.tsx'
import { TicketList } from './list/ticket-list.tsx'
import { useListCounts, useListName } from './list/use-list-name.ts'
import { ShortcutsHelp } from './shortcuts-help.tsx'
import styles from './ticket-list-page.module.css'

export function TicketListPage() {
  const t = useText()
  const search = useSearch({ from: `/app${paths.tickets}` })
  const navigate = useNavigate()
  const name = useListName(search)
  const counts = useListCounts(search)
  const searchField = useRef<HTMLInputElement>(null)
  const [helpOpen, setHelpOpen] = useState(false)
  useShortcuts(
    useMemo(
      () => ({
        '/': () => searchField.current?.select(),
        c: () => {
          typeAhead()
          navigate({ to: paths.newTicket })
        },
        '?': () => setHelpOpen(true),
      }),
      [navigate],
    ),
  )
  const waiting = counts ? counts.new + counts.open : 0
  usePageTitle(name && (waiting > 0 ? t('tickets:countedTitle', { number: waiting, name }) : name))

  return (
    <div className={styles.page}>
      <ListHead
        name={name}
        search={search}
        counts={counts}
        searchField={searchField}
        onHelp={() => setHelpOpen(true)}
      />
      {search.as === 'board' ? (
        <Suspense fallback={<ListSkeleton />}>
          <LazyBoard search={search} counts={counts} />
        </Suspense>
      ) : (
        <TicketList search={search} />
      )}
      <ShortcutsHelp open={helpOpen} onOpenChange={setHelpOpen} />
    </div>
  )
}
