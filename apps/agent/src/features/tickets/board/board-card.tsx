import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { briefMoment, fullMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { type DragEvent, memo } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { AssigneeMark } from '../assignee-mark.tsx'
import { DueMark } from '../due-mark.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './board-card.module.css'
import { MoveMenu } from './move-menu.tsx'
import type { Moves } from './use-moves.ts'

type Props = {
  ticket: TicketItem
  /** The column, for the way back. */
  search: TicketSearch
  active: boolean
  moving: boolean
  menuOpen: boolean
  /** Pixels from the top of the column. */
  start: number
  /** Which of how many (-1: not known yet). */
  number: number
  of: number
  onActivate: (id: number) => void
  onMenu: (id: number | null) => void
  onMove: Moves['move']
  onDrag: (id: number | null) => void
}

export const BoardCard = memo((props: Props) => {
  const { ticket, search, active, moving, menuOpen, start, number, of } = props
  const { onActivate, onMenu, onMove, onDrag } = props
  return (
    <li
      className={styles.place}
      style={{ transform: `translateY(${start}px)` }}
      aria-posinset={number}
      aria-setsize={of}
      data-card={ticket.id}
      data-moving={moving || undefined}
    >
      <Link
        id={`ticket-${ticket.id}`}
        to={paths.ticket}
        params={{ id: ticket.id }}
        search={search}
        className={styles.card}
        tabIndex={active ? 0 : -1}
        onFocus={() => onActivate(ticket.id)}
        onDragStart={(event: DragEvent) => {
          event.dataTransfer.effectAllowed = 'move'
          onActivate(ticket.id)
          onDrag(ticket.id)
        }}
        onDragEnd={() => onDrag(null)}
        preload="intent"
        preloadDelay={60}
      >
        <Face ticket={ticket} />
      </Link>
      <MoveMenu
        ticket={ticket}
        reachable={active}
        open={menuOpen}
        onOpenChange={open => onMenu(open ? ticket.id : null)}
        onFocus={() => onActivate(ticket.id)}
        onMove={to => onMove(ticket.id, to)}
      />
    </li>
  )
})

function Face({ ticket }: { ticket: TicketItem }) {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { priority, contact, assignee, tags } = ticket
  // The moment is told whole; where there is one, tags are a number.
  const shown = ticket.dueAt || ticket.postponedUntil || ticket.overdue ? 0 : 1
  const priorityName = t('tickets:priority', { priority: t(`tickets:priorities.${priority}`) })
  return (
    <>
      <span className={styles.subject} dir="auto">
        {priority !== 'normal' && (
          <bdi className={styles.priority} title={priorityName}>
            <PriorityMark priority={priority} />
            <VisuallyHidden>{priorityName}</VisuallyHidden>
          </bdi>
        )}
        {ticket.subject}
      </span>
      <span className={styles.who}>
        <span className={styles.contact} dir="auto">
          {contact.name || contact.email}
        </span>
        <time dateTime={ticket.changedAt} title={fullMoment(ticket.changedAt, reader)}>
          {briefMoment(ticket.changedAt, reader, now)}
        </time>
      </span>
      <span className={styles.marks}>
        <span className={styles.tags}>
          <DueMark ticket={ticket} />
          {tags.slice(0, shown).map(tag => (
            <Badge key={tag}>
              <span className={styles.tag}>{tag}</span>
            </Badge>
          ))}
          {tags.length > shown && (
            <span title={tags.join(', ')}>
              <Badge>
                <VisuallyHidden>{tags.join(', ')}</VisuallyHidden>
                <span aria-hidden="true">{`+${tags.length - shown}`}</span>
              </Badge>
            </span>
          )}
        </span>
        <AssigneeMark assignee={assignee} />
      </span>
    </>
  )
}
