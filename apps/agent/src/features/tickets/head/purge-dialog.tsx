import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useText } from '../../../lib/text.ts'
import { Confirm } from '../../../ui/confirm.tsx'

type Props = { ticket: Ticket; open: boolean; onOpenChange: (open: boolean) => void; onPurge: () => void }

/** The only act that nothing takes back. */
export function PurgeDialog({ ticket, open, onOpenChange, onPurge }: Props) {
  const t = useText()
  return (
    <Confirm
      title={t('tickets:purging.title', { code: ticket.code })}
      text={t('tickets:purging.text')}
      act={t('tickets:purge')}
      cancel={t('cancel')}
      open={open}
      onOpenChange={onOpenChange}
      onConfirm={() => {
        onOpenChange(false)
        onPurge()
      }}
    />
  )
}
