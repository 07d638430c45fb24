import type { Priority, Ticket } from '@stoa/contract/ticket-shapes'
import { ChevronDown } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuChoice } from '../../../ui/menu.tsx'
import { PriorityMark } from '../../../ui/priority-mark.tsx'
import { useReason } from '../act-reason.ts'
import type { TicketActs } from '../use-ticket-acts.ts'
import { ActButton } from './act-button.tsx'
import styles from './fact.module.css'

type Props = { ticket: Ticket; acts: TicketActs; open: boolean; onOpenChange: (open: boolean) => void }

const fromUrgent: readonly Priority[] = ['urgent', 'high', 'normal', 'low']

export function PriorityControl({ ticket, acts, open, onOpenChange }: Props) {
  const t = useText()
  const reason = useReason(ticket, 'prioritise')
  const { priority } = ticket
  const name = t(`tickets:priorities.${priority}`)
  const face = {
    look: 'quiet' as const,
    size: 'small' as const,
    icon: <PriorityMark priority={priority} />,
    'aria-label': t('tickets:priority', { priority: name }),
    children: <span className={styles.value}>{name}</span>,
  }
  if (reason !== null) return <ActButton {...face} reason={reason} />
  return (
    <Menu
      align="start"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button {...face}>
          {face.children}
          <ChevronDown className={styles.arrow} />
        </Button>
      }
    >
      <MenuChoice
        label={t('tickets:priorityLabel')}
        options={fromUrgent.map(value => ({ value, label: t(`tickets:priorities.${value}`) }))}
        value={priority}
        onValueChange={acts.prioritise}
      />
    </Menu>
  )
}
