import type { Ticket } from '@stoa/contract/ticket-shapes'
import { ArrowRightLeft } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { DepartmentMark } from '../../../shell/department-mark.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useReason } from '../act-reason.ts'
import type { TicketSearch } from '../ticket-search.ts'
import { ActButton } from './act-button.tsx'
import styles from './fact.module.css'
import { TransferForm } from './transfer-form.tsx'

type Props = {
  ticket: Ticket
  search: TicketSearch
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function TransferControl({ ticket, search, open, onOpenChange }: Props) {
  const t = useText()
  const reason = useReason(ticket, 'transfer')
  const { department } = ticket
  const face = {
    look: 'quiet' as const,
    size: 'small' as const,
    icon: <DepartmentMark id={department.id} />,
    'aria-label': t('tickets:department', { name: department.name }),
    children: (
      <span className={styles.value} dir="auto">
        {department.name}
      </span>
    ),
  }
  if (reason !== null) return <ActButton {...face} reason={reason} />
  return (
    <Dialog
      title={t('tickets:transferTitle')}
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button {...face} title={t('tickets:transfer')}>
          {face.children}
          <ArrowRightLeft className={styles.arrow} />
        </Button>
      }
    >
      <TransferForm ticket={ticket} search={search} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}
