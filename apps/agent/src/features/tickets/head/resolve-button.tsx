import type { Ticket } from '@stoa/contract/ticket-shapes'
import { Check, RotateCcw } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useReason } from '../act-reason.ts'
import type { TicketActs } from '../use-ticket-acts.ts'
import { ActButton } from './act-button.tsx'
import words from './act-word.module.css'

/** One button for both, so that the focus stays where it was. */
export function ResolveButton({ ticket, acts }: { ticket: Ticket; acts: TicketActs }) {
  const t = useText()
  const done = ticket.status === 'resolved' || ticket.status === 'closed'
  const reason = useReason(ticket, done ? 'reopen' : 'resolve')
  const label = done ? t('tickets:reopen') : t('tickets:resolve')
  return (
    <ActButton
      look="plain"
      icon={done ? <RotateCcw /> : <Check />}
      reason={reason}
      aria-label={label}
      onClick={done ? acts.reopen : acts.resolve}
    >
      <span className={words.word}>{label}</span>
    </ActButton>
  )
}
