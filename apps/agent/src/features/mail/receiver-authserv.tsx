import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { TextField } from '../../ui/text-field.tsx'
import { say } from '../../ui/toasts.ts'

/** Which relay in front of the receiver is believed about senders. Stored when the field is left. */
export function ReceiverAuthserv({ authserv, disabled }: { authserv: string | null; disabled: boolean }) {
  const t = useText()
  const [typed, setTyped] = useState(authserv ?? '')
  const change = useAct('mailReceiver.change', { stale: ['mailReceiver.get'], onDone: () => say(t('saved')) })
  const store = () => {
    const next = typed.trim().toLowerCase() || null
    if (next !== authserv) change.mutate({ body: { authserv: next } })
  }
  return (
    <TextField
      label={t('mail:authserv.label')}
      hint={t('mail:authserv.relayHint')}
      optional
      maxLength={255}
      dir="ltr"
      value={typed}
      disabled={disabled}
      onValueChange={setTyped}
      onBlur={store}
    />
  )
}
