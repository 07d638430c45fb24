import type { Action } from '@stoa/contract/actions'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useShortcuts } from '../../../lib/shortcuts.ts'
import { useText } from '../../../lib/text.ts'
import { useFetchAhead } from '../../../ui/fetch-ahead.ts'
import { RowPreview } from '../preview/row-preview.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import { loadMassActs } from './mass/lazy-mass-acts.ts'
import { useMassKeys } from './mass/use-mass-keys.ts'
import { MoreFailed, NewsAbove } from './notices.tsx'
import { PassingRow } from './passing-row.tsx'
import { rangeWith } from './range-with.ts'
import { SelectionBar } from './selection-bar.tsx'
import { TicketRow } from './ticket-row.tsx'
import styles from './ticket-rows.module.css'
import { useShownColumns } from './use-columns.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { usePassingRows } from './use-passing-rows.ts'
import { usePlace } from './use-place.ts'
import { useRowKeys } from './use-row-keys.ts'
import { useRowSize } from './use-row-size.ts'
import { useSelection } from './use-selection.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'

/** Rows before the end at which the next page is asked for. */
const ahead = 30

type Props = {
  tickets: readonly TicketItem[]
  search: TicketSearch
  hasMore: boolean
  loadingMore: boolean
  moreFailed: boolean
  onMore: () => void
}

/**
 * Only the rows in sight are drawn, and the one that has the focus. For the keyboard the list is one stop;
 * arrows move inside.
 */
export function TicketRows({ tickets, search, hasMore, loadingMore, moreFailed, onMore }: Props) {
  const t = useText()
  useFetchAhead(loadMassActs)
  const columns = useShownColumns()
  const frame = useRef<HTMLDivElement>(null)
  const size = useRowSize(frame)
  const place = usePlace(search, tickets)
  const activeIndex = Math.max(
    0,
    tickets.findIndex(ticket => ticket.id === place.activeId),
  )
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => frame.current,
    estimateSize: () => size,
    overscan: 8,
    initialOffset: place.offset,
    getItemKey: index => tickets[index]?.id ?? index,
    rangeExtractor: rangeWith(activeIndex),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row of another height is measured anew
  useEffect(() => rows.measure(), [size])
  const passes = usePassingRows(rows, size)
  const news = useSteadyScroll(frame, tickets, size)
  const { press, focusRow } = useRowKeys({ tickets, activeIndex, activate: place.activate, rows })
  const returns = useEffectEvent(() => {
    if (place.isKept && document.activeElement === document.body) focusRow(activeIndex)
  })
  useEffect(() => returns(), [])
  const keptFocus = useKeptFocus({
    tickets,
    place,
    focus: id => focusRow(tickets.findIndex(ticket => ticket.id === id)),
  })

  const { selected, whole, toggle, selectAll, selectWhole, clear } = useSelection(tickets)
  const [wanted, setWanted] = useState<Action | null>(null)
  const [macroOpen, setMacroOpen] = useState(false)
  const selecting = selected.size > 0
  const toggleActive = useEffectEvent(() => {
    const ticket = tickets[activeIndex]
    if (!ticket) return
    toggle(ticket.id, false)
    focusRow(activeIndex)
  })
  useShortcuts(
    useMemo(
      () => ({
        x: () => toggleActive(),
        ...(selecting && { m: () => setMacroOpen(true), Escape: clear }),
      }),
      [selecting, clear],
    ),
  )

  useMassKeys(selecting, setWanted)

  const drawn = rows.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && !loadingMore && !moreFailed && lastDrawn >= tickets.length - ahead) onMore()
  }, [hasMore, loadingMore, moreFailed, lastDrawn, tickets.length, onMore])

  return (
    <div className={styles.around}>
      <NewsAbove news={news} />
      <div
        ref={frame}
        className={styles.frame}
        data-selecting={selecting || undefined}
        onScroll={event => place.scrolled(event.currentTarget.scrollTop)}
      >
        <ul
          className={styles.rows}
          style={{ blockSize: rows.getTotalSize() }}
          aria-label={t('tickets:list')}
          data-selecting={selecting || undefined}
          onKeyDown={press}
          {...keptFocus}
        >
          {drawn.map(({ index, start }) => {
            const ticket = tickets[index]
            if (!ticket) return null
            return passes(ticket.id) ? (
              <PassingRow key={ticket.id} ticket={ticket} start={start} size={size} />
            ) : (
              <TicketRow
                key={ticket.id}
                ticket={ticket}
                search={search}
                columns={columns}
                active={index === activeIndex}
                onActivate={place.activate}
                selected={selected.has(ticket.id)}
                onSelect={toggle}
                start={start}
                size={size}
                number={index + 1}
                of={hasMore ? -1 : tickets.length}
              />
            )
          })}
        </ul>
        {moreFailed && <MoreFailed onRetry={onMore} />}
      </div>
      <RowPreview frame={frame} tickets={tickets} activeId={place.activeId} />
      {selecting && (
        <SelectionBar
          search={search}
          selected={selected}
          whole={whole}
          shown={tickets.length}
          hasMore={hasMore}
          wanted={wanted}
          onWanted={setWanted}
          macroOpen={macroOpen}
          onMacroOpen={setMacroOpen}
          onAll={selectAll}
          onWhole={selectWhole}
          onClear={clear}
        />
      )}
    </div>
  )
}
