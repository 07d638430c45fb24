import type { Ticket } from '@stoa/contract/ticket-shapes'
import { SquarePlay } from 'lucide-react'
import { Suspense, useState } from 'react'
import { usePermission } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { LazyMacroPicker } from '../macros/lazy-macro-picker.ts'
import words from './act-word.module.css'

type Props = { ticket: Ticket; open: boolean; onOpenChange: (open: boolean) => void }

/** Runs a macro on this ticket. */
export function MacroControl({ ticket, open, onOpenChange }: Props) {
  const t = useText()
  const mayApply = usePermission('macro.apply')
  const [wanted, setWanted] = useState(open)
  if (open && !wanted) setWanted(true)
  // A reader could run it, and nothing of it would be done.
  if (!mayApply || !Object.values(ticket.can).some(Boolean)) return null
  const face = {
    size: 'small' as const,
    icon: <SquarePlay />,
    'aria-label': t('tickets:macro'),
    children: <span className={words.word}>{t('tickets:macro')}</span>,
  }
  const button = (busy: boolean) => <Button {...face} busy={busy} />
  if (!wanted) return <Button {...face} onClick={() => onOpenChange(true)} />
  return (
    <Suspense fallback={button(true)}>
      <LazyMacroPicker
        tickets={{ ids: [ticket.id] }}
        trigger={button}
        open={open}
        onOpenChange={onOpenChange}
      />
    </Suspense>
  )
}
