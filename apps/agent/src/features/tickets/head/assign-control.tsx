import type { Ticket } from '@stoa/contract/ticket-shapes'
import { ChevronDown, UserRoundPlus } from 'lucide-react'
import { useMe } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Picker } from '../../../ui/picker.tsx'
import { useReason } from '../act-reason.ts'
import { useAssignable } from '../use-assignable.ts'
import type { TicketActs } from '../use-ticket-acts.ts'
import { ActButton } from './act-button.tsx'
import styles from './fact.module.css'

const nobody = 0

type Props = { ticket: Ticket; acts: TicketActs; open: boolean; onOpenChange: (open: boolean) => void }

export function AssignControl({ ticket, acts, open, onOpenChange }: Props) {
  const t = useText()
  const me = useMe()
  const people = useAssignable(ticket.department.id)
  const reason = useReason(ticket, 'assign')
  const { assignee } = ticket
  const face = {
    look: 'quiet' as const,
    size: 'small' as const,
    icon: assignee ? <Avatar name={assignee.name} size="small" /> : <UserRoundPlus />,
    'aria-label': t('tickets:assignee', { name: assignee?.name ?? t('tickets:unassigned') }),
    children: (
      <span className={styles.value} dir="auto">
        {assignee?.name ?? t('tickets:unassigned')}
      </span>
    ),
  }
  if (reason !== null) return <ActButton {...face} reason={reason} />

  const options = [
    ...(people.some(person => person.id === me.id)
      ? [{ value: me.id, label: t('tickets:assignToMe'), hint: me.name }]
      : []),
    { value: nobody, label: t('tickets:assignToNobody') },
    ...people
      .filter(person => person.id !== me.id)
      .map(person => ({ value: person.id, label: person.name, hint: person.email })),
  ]
  return (
    <Picker
      label={t('tickets:assign')}
      options={options}
      value={assignee?.id ?? nobody}
      onValueChange={id => acts.assign(id === nobody ? null : id)}
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button {...face}>
          {face.children}
          <ChevronDown className={styles.arrow} />
        </Button>
      }
    />
  )
}
