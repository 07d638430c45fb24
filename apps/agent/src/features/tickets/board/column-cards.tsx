import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useText } from '../../../lib/text.ts'
import { MoreFailed, NewsAbove } from '../list/notices.tsx'
import { rangeWith } from '../list/range-with.ts'
import { useKeptFocus } from '../list/use-kept-focus.ts'
import { usePlace } from '../list/use-place.ts'
import { useSteadyScroll } from '../list/use-steady-scroll.ts'
import type { TicketSearch } from '../ticket-search.ts'
import { BoardCard } from './board-card.tsx'
import styles from './board-column.module.css'
import type { BoardStatus } from './columns.ts'
import { focusCard } from './focus-card.ts'
import type { Moves } from './use-moves.ts'

/** Pixels from card to card: 7.25rem, as in board-card.module.css, and the space below. */
const size = 124
/** Cards before the end at which the next page is asked for. */
const ahead = 20

/** How to step within a column, for keys that are pressed anywhere on the page. */
export type Steps = RefObject<Map<BoardStatus, (by: number) => void>>

type Props = {
  tickets: readonly TicketItem[]
  status: BoardStatus
  search: TicketSearch
  returnsHere: boolean
  steps: Steps
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => void
  }
  moves: Moves
  menuOn: number | null
  onMenu: (id: number | null) => void
  onDrag: (id: number | null) => void
}

/** The cards in sight, and the one that has the focus. For the keyboard a column is one stop; arrows move inside. */
export function ColumnCards(props: Props) {
  const { tickets, status, search, returnsHere, steps, list, moves, menuOn, onMenu, onDrag } = props
  const t = useText()
  const frame = useRef<HTMLDivElement>(null)
  const place = usePlace(search, tickets)
  const found = tickets.findIndex(ticket => ticket.id === place.activeId)
  const activeIndex = Math.max(0, found)
  const cards = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => frame.current,
    estimateSize: () => size,
    overscan: 6,
    initialOffset: place.offset,
    getItemKey: index => tickets[index]?.id ?? index,
    rangeExtractor: rangeWith(activeIndex),
  })
  const news = useSteadyScroll(frame, tickets, size)
  const go = (wanted: number) => {
    const index = Math.min(Math.max(wanted, 0), tickets.length - 1)
    const ticket = tickets[index]
    if (!ticket) return
    place.activate(ticket.id)
    cards.scrollToIndex(index, { align: 'auto' })
    focusCard(ticket.id)
  }
  const step = useEffectEvent((by: number) => go(activeIndex + by))
  useEffect(() => {
    const known = steps.current
    known.set(status, by => step(by))
    return () => {
      known.delete(status)
    }
  }, [steps, status])
  const returns = useEffectEvent(() => {
    if (returnsHere && place.isKept && document.activeElement === document.body) go(activeIndex)
  })
  useEffect(() => returns(), [])
  const kept = useKeptFocus({
    tickets,
    place,
    focus: focusCard,
    onEmpty: () => document.getElementById(`column-${status}`)?.focus(),
  })

  const press = (event: KeyboardEvent) => {
    // Menus of cards are elsewhere on the page, with arrows of their own.
    const here = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return
    const targets: Record<string, number> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      Home: 0,
      End: tickets.length - 1,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    go(target)
  }

  const drawn = cards.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && lastDrawn >= tickets.length - ahead)
      fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, lastDrawn, tickets.length, fetchNextPage])

  return (
    <div className={styles.around} {...kept}>
      <NewsAbove news={news} />
      <div
        ref={frame}
        className={styles.frame}
        onScroll={event => place.scrolled(event.currentTarget.scrollTop)}
      >
        {tickets.length === 0 && <p className={styles.nothing}>{t('tickets:board.nothing')}</p>}
        <ul
          className={styles.cards}
          style={{ blockSize: cards.getTotalSize() }}
          aria-labelledby={`column-${status}`}
          onKeyDown={press}
        >
          {drawn.map(({ index, start }) => {
            const ticket = tickets[index]
            return (
              ticket && (
                <BoardCard
                  key={ticket.id}
                  ticket={ticket}
                  search={search}
                  active={index === activeIndex}
                  moving={moves.moving === ticket.id}
                  menuOpen={menuOn === ticket.id}
                  start={start}
                  number={index + 1}
                  of={hasNextPage ? -1 : tickets.length}
                  onActivate={place.activate}
                  onMenu={onMenu}
                  onMove={moves.move}
                  onDrag={onDrag}
                />
              )
            )
          })}
        </ul>
        {isFetchNextPageError && <MoreFailed onRetry={fetchNextPage} />}
      </div>
    </div>
  )
}
