import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { briefMoment, fullMoment } from '@stoa/text/format'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useReader } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useNow } from '../../../lib/use-now.ts'
import { paths } from '../../../paths.ts'
import { DepartmentMark } from '../../../shell/department-mark.tsx'
import { Avatar } from '../../../ui/avatar.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { StatusMark } from '../../../ui/status-mark.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { DueMark } from '../due-mark.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import { RowCheckbox } from './row-checkbox.tsx'
import styles from './ticket-row.module.css'

type Props = {
  ticket: TicketItem
  search: TicketSearch
  active: boolean
  onActivate: (id: number) => void
  selected: boolean
  onSelect: (id: number, range: boolean) => void
  /** Where it stands: pixels, and which of how many (-1: not known yet). */
  position: { start: number; size: number; number: number; of: number }
}

const shownTags = 2

export const TicketRow = memo((props: Props) => {
  const t = useText()
  const reader = useReader()
  const now = useNow()
  const { ticket, search, active, onActivate, selected, onSelect, position } = props
  const { status, contact, assignee } = ticket
  const priorityName = t(`tickets:priorities.${ticket.priority}`)
  return (
    <li
      className={styles.place}
      style={{ blockSize: position.size, transform: `translateY(${position.start}px)` }}
      aria-posinset={position.number}
      aria-setsize={position.of}
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
          <span className={styles.subject}>{ticket.subject}</span>{' '}
          <span className={styles.preview}>{ticket.preview}</span>
        </span>
        <span className={styles.tags}>
          <DueMark ticket={ticket} />
          {ticket.tags.slice(0, shownTags).map(tag => (
            <Badge key={tag}>
              <span className={styles.tag}>{tag}</span>
            </Badge>
          ))}
          {ticket.tags.length > shownTags && (
            <span title={ticket.tags.join(', ')}>
              <Badge>{`+${ticket.tags.length - shownTags}`}</Badge>
            </span>
          )}
        </span>
        <span className={styles.department}>
          <DepartmentMark id={ticket.department.id} />
          <span className={styles.departmentName} dir="auto">
            {ticket.department.name}
          </span>
        </span>
        <span className={styles.assignee} title={assignee?.name ?? t('tickets:unassigned')}>
          {assignee ? <Avatar name={assignee.name} size="small" /> : <span className={styles.nobody} />}
          <VisuallyHidden>
            {assignee ? t('tickets:assignedTo', { name: assignee.name }) : t('tickets:unassigned')}
          </VisuallyHidden>
        </span>
        <time
          className={styles.time}
          dateTime={ticket.changedAt}
          title={fullMoment(ticket.changedAt, reader)}
        >
          {briefMoment(ticket.changedAt, reader, now)}
        </time>
      </Link>
    </li>
  )
})
