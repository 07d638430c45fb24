import type { StatusCounts } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { NoTickets } from '../list/no-tickets.tsx'
import { ticketQuery } from '../queries.ts'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import type { Steps } from './column-cards.tsx'
import { boardStatuses, columnSearch } from './columns.ts'
import { moveTo } from './moves.ts'
import { PostponeDialog } from './postpone-dialog.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useMoves } from './use-moves.ts'

type Props = { search: TicketSearch; counts: StatusCounts | undefined }

/** The tickets of a list in columns, by status. What a column stands for happens to a card that is moved there. */
export function Board({ search, counts }: Props) {
  const t = useText()
  const board = useRef<HTMLDivElement>(null)
  const steps: Steps = useRef(new Map())
  const moves = useMoves()
  const [menuOn, setMenuOn] = useState<number | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const known = useQuery({ ...ticketQuery(dragged ?? 0), enabled: dragged !== null }).data
  const press = useBoardKeys({ board, steps, onMenu: setMenuOn, onMove: moves.move })

  if (counts && boardStatuses.every(status => counts[status] === 0))
    return <NoTickets search={{ ...search, status: 'all' }} />
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form */}
      <div
        ref={board}
        className={styles.board}
        role="group"
        aria-label={t('tickets:board.name')}
        aria-describedby="board-hint"
        data-dragging={dragged !== null || undefined}
        onKeyDown={press}
      >
        <VisuallyHidden>
          <span id="board-hint">{t('tickets:board.hint')}</span>
        </VisuallyHidden>
        {boardStatuses.map(status => (
          <BoardColumn
            key={JSON.stringify(columnSearch(search, status))}
            status={status}
            search={columnSearch(search, status)}
            returnsHere={search.status === status}
            steps={steps}
            counted={counts?.[status]}
            dragging={dragged !== null}
            move={dragged !== null && known ? moveTo(known, status) : undefined}
            moves={moves}
            menuOn={menuOn}
            onMenu={setMenuOn}
            onDrag={setDragged}
            onDrop={() => {
              setDragged(null)
              if (dragged !== null) moves.move(dragged, status)
            }}
          />
        ))}
      </div>
      <PostponeDialog moves={moves} />
    </>
  )
}
