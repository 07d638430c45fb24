import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useText } from '../../../lib/text.ts'
import { paths } from '../../../paths.ts'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { StatusMark } from '../../../ui/status-mark.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import type { Column } from './chosen-columns.ts'
import { RowCell } from './row-cell.tsx'
import { RowCheckbox } from './row-checkbox.tsx'
import styles from './ticket-row.module.css'

type Props = {
  ticket: TicketItem
  search: TicketSearch
  columns: readonly Column[]
  active: boolean
  onActivate: (id: number) => void
  selected: boolean
  onSelect: (id: number, range: boolean) => void
  /** Where it stands and how high it is, in pixels. */
  start: number
  size: number
  /** Which it is, and of how many; -1: not known yet. */
  number: number
  of: number
}

/** Given values only, not made for each drawing: those that stay are not drawn again while others pass. */
export const TicketRow = memo((props: Props) => {
  const t = useText()
  const { ticket, search, columns, active, onActivate, selected, onSelect, start, size, number, of } = props
  const { status, contact } = ticket
  const priorityName = t(`tickets:priorities.${ticket.priority}`)
  return (
    <li
      className={styles.place}
      style={{ blockSize: size, insetBlockStart: start }}
      aria-posinset={number}
      aria-setsize={of}
    >
      <RowCheckbox
        subject={ticket.subject}
        checked={selected}
        reachable={active}
        onToggle={range => onSelect(ticket.id, range)}
        onFocus={() => onActivate(ticket.id)}
      />
      <Link
        id={`ticket-${ticket.id}`}
        to={paths.ticket}
        params={{ id: ticket.id }}
        search={search}
        className={styles.row}
        data-selected={selected || undefined}
        data-priority={columns.some(({ name }) => name === 'priority') || undefined}
        data-waiting={status === 'new' || status === 'open' || undefined}
        tabIndex={active ? 0 : -1}
        onFocus={() => onActivate(ticket.id)}
        preload="intent"
        preloadDelay={60}
      >
        <span className={styles.status} title={t(`status.${status}`)}>
          <StatusMark status={status} />
          <VisuallyHidden>{t(`status.${status}`)}</VisuallyHidden>
        </span>
        <span className={styles.contact} dir="auto">
          {contact.name || contact.email}
        </span>
        <span className={styles.words} dir="auto">
          {ticket.priority !== 'normal' && (
            // Of a direction of its own, so that it does not decide that of the subject.
            <bdi className={styles.priority} title={t('tickets:priority', { priority: priorityName })}>
              <PriorityMark priority={ticket.priority} />
              <VisuallyHidden>{t('tickets:priority', { priority: priorityName })}</VisuallyHidden>
            </bdi>
          )}
          <span className={styles.subject}>{ticket.subject || t('tickets:erasedSubject')}</span>{' '}
          <span className={styles.preview}>{ticket.preview}</span>
        </span>
        <span className={styles.end}>
          {columns.map(column => (
            <RowCell key={column.name} column={column} ticket={ticket} />
          ))}
        </span>
      </Link>
    </li>
  )
})
