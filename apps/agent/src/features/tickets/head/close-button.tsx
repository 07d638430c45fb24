import type { Ticket } from '@stoa/contract/ticket-shapes'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { useReason } from '../act-reason.ts'
import type { TicketActs } from '../use-ticket-acts.ts'
import { ActButton } from './act-button.tsx'
import words from './act-word.module.css'

/** For a resolved ticket, after a question: nothing brings it back. */
export function CloseButton({ ticket, acts }: { ticket: Ticket; acts: TicketActs }) {
  const t = useText()
  const reason = useReason(ticket, 'close')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ActButton
        look="plain"
        icon={<Lock />}
        reason={reason}
        aria-label={t('tickets:close')}
        onClick={() => setAsking(true)}
      >
        <span className={words.word}>{t('tickets:close')}</span>
      </ActButton>
      <Confirm
        title={t('tickets:closeTitle')}
        text={t('tickets:closeText')}
        act={t('tickets:close')}
        cancel={t('cancel')}
        open={asking}
        onOpenChange={setAsking}
        onConfirm={() => {
          setAsking(false)
          acts.close()
        }}
      />
    </>
  )
}
