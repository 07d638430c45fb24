import type { Ticket } from '@stoa/contract/ticket-shapes'
import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Drawer } from '../../../ui/drawer.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { CustomerPanel } from '../panel/customer-panel.tsx'
import type { TicketSearch } from '../ticket-search.ts'
import styles from './customer-drawer.module.css'

/** The customer's panel where the window has no room for it. */
export function CustomerDrawer({ ticket, search }: { ticket: Ticket; search: TicketSearch }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.drawer}>
      <Drawer
        title={t('tickets:customer')}
        side="end"
        open={open}
        onOpenChange={setOpen}
        trigger={<IconButton label={t('tickets:showCustomer')} icon={<UserRound />} />}
      >
        <CustomerPanel ticket={ticket} search={search} />
      </Drawer>
    </div>
  )
}
