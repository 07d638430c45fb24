import { Users } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

type Props = { shared: boolean; onChange: (shared: boolean) => void }

/** Lets colleagues see the draft on the ticket, and go on with it. */
export function ShareDraft({ shared, onChange }: Props) {
  const t = useText()
  return (
    <IconButton
      label={t('tickets:shareDraft')}
      icon={<Users />}
      pressed={shared}
      onClick={() => onChange(!shared)}
    />
  )
}
