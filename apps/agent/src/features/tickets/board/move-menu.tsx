import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../ui/menu.tsx'
import popup from '../../../ui/popup.module.css'
import { StatusMark } from '../../../ui/status-mark.tsx'
import { ticketQuery } from '../queries.ts'
import styles from './board-card.module.css'
import { type BoardStatus, boardStatuses } from './columns.ts'
import { moveTo } from './moves.ts'

type Props = {
  ticket: TicketItem
  reachable: boolean
  open: boolean
  onOpenChange: (open: boolean) => void
  onFocus: () => void
  onMove: (to: BoardStatus) => void
}

/** What dragging does, for the keyboard, for a finger and for whoever does not drag; a column that is no choice says why. */
export function MoveMenu({ ticket, reachable, open, onOpenChange, onFocus, onMove }: Props) {
  const t = useText()
  const known = useQuery({ ...ticketQuery(ticket.id), enabled: open }).data
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton
          label={t('tickets:board.moveNamed', { subject: ticket.subject })}
          icon={<ArrowLeftRight />}
          className={styles.move}
          tabIndex={reachable ? 0 : -1}
          onFocus={onFocus}
        />
      }
    >
      {boardStatuses.map(to => {
        const move = known ? moveTo(known, to) : null
        const reason =
          known && (move === null ? t('tickets:board.isHere') : 'reason' in move && t(move.reason))
        return (
          <MenuItem
            key={to}
            icon={<StatusMark status={to} />}
            disabled={!known || Boolean(reason)}
            onClick={() => onMove(to)}
          >
            {t(`status.${to}`)}
            {reason && <span className={popup.below}>{reason}</span>}
          </MenuItem>
        )
      })}
    </Menu>
  )
}
