import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useState } from 'react'
import { BanDays } from '../../../lib/ban-days.tsx'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { Fields } from '../../../ui/fields.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { say } from '../../../ui/toasts.ts'

type Props = { ticket: Ticket; open: boolean; onOpenChange: (open: boolean) => void }

/** Suppresses what the customer of a ticket writes from now on. */
export function BanDialog({ ticket, open, onOpenChange }: Props) {
  const t = useText()
  const [reason, setReason] = useState('')
  const [days, setDays] = useState<number | null>(null)
  const address = ticket.contact.email
  const ban = useAct('tickets.banSender', {
    stale: ['bans.list'],
    onDone: () => {
      say(t('tickets:ban.done', { address }))
      onOpenChange(false)
    },
  })
  return (
    <Confirm
      title={t('tickets:ban.title', { address })}
      text={t('tickets:ban.text')}
      act={t('tickets:ban.act')}
      cancel={t('cancel')}
      busy={ban.isPending}
      open={open}
      onOpenChange={onOpenChange}
      onConfirm={() => ban.mutate({ params: { id: ticket.id }, body: { reason, days } })}
    >
      <Fields>
        <TextField
          label={t('tickets:ban.reason')}
          optional
          maxLength={500}
          value={reason}
          onValueChange={setReason}
        />
        <BanDays days={days} onChange={setDays} />
      </Fields>
    </Confirm>
  )
}
