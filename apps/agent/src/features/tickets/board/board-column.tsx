import { count } from '@stoa/text/format'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type DragEvent, useEffect, useMemo, useState } from 'react'
import { Failure } from '../../../lib/failure.tsx'
import { useMe, useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { StatusMark } from '../../../ui/status-mark.tsx'
import { ticketPages } from '../queries.ts'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './board-column.module.css'
import { ColumnCards, type Steps } from './column-cards.tsx'
import type { BoardStatus } from './columns.ts'
import type { Move } from './moves.ts'
import type { Moves } from './use-moves.ts'

type Props = {
  status: BoardStatus
  search: TicketSearch
  /** Whether one comes back to it. */
  returnsHere: boolean
  steps: Steps
  /** undefined where a search or a tag narrows the list: nobody has counted that. */
  counted: number | undefined
  dragging: boolean
  /** What dropping the card here would do; undefined as long as that is not known. */
  move: Move | null | undefined
  moves: Moves
  menuOn: number | null
  onMenu: (id: number | null) => void
  onDrag: (id: number | null) => void
  onDrop: () => void
}

/** The tickets of one status, with all that is not in sight left undrawn; a card can be dropped on the whole of it. */
export function BoardColumn(props: Props) {
  const {
    status,
    search,
    returnsHere,
    steps,
    counted,
    dragging,
    move,
    moves,
    menuOn,
    onMenu,
    onDrag,
    onDrop,
  } = props
  const t = useText()
  const { language } = useReader()
  const list = useInfiniteQuery(ticketPages(search, useMe()))
  const tickets = useMemo(() => list.data?.pages.flatMap(page => page.items), [list.data])
  const [over, setOver] = useState(false)
  // What is not known yet is found out, and said, after the drop.
  const mayDrop = dragging && (move === undefined || (move !== null && 'act' in move))
  useEffect(() => {
    if (!mayDrop) setOver(false)
  }, [mayDrop])
  const shown = counted ?? (list.hasNextPage ? undefined : tickets?.length)
  const heading = `column-${status}`

  return (
    <section
      className={styles.column}
      aria-labelledby={heading}
      data-column={status}
      data-drop={move && ('act' in move ? 'may' : 'not')}
      data-over={over || undefined}
      onDragOver={(event: DragEvent) => {
        if (!mayDrop) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(true)
      }}
      onDragLeave={event => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(false)
      }}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      <h2 id={heading} className={styles.heading} tabIndex={-1}>
        <StatusMark status={status} />
        {t(`status.${status}`)}
        {shown !== undefined && <span className={styles.count}>{count(shown, language)}</span>}
      </h2>
      {move && 'reason' in move && <p className={styles.reason}>{t(move.reason)}</p>}
      {list.isPending && (
        <div className={styles.waiting}>
          <Skeleton lines={6} />
        </div>
      )}
      {list.isError && !tickets && <Failure error={list.error} onRetry={() => list.refetch()} />}
      {tickets && (
        <ColumnCards
          tickets={tickets}
          status={status}
          search={search}
          returnsHere={returnsHere}
          steps={steps}
          list={list}
          moves={moves}
          menuOn={menuOn}
          onMenu={onMenu}
          onDrag={onDrag}
        />
      )}
    </section>
  )
}
