import type { Recipient } from '@stoa/contract/messages'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx'
import { Actions, Dialog } from '../../../ui/dialog.tsx'
import { Fields } from '../../../ui/fields.tsx'

type Props = { recipients: readonly Recipient[]; onSend: (to: string[]) => void }

/** Who gets a message again that came back from nobody knows whom: nobody, until somebody is ticked. */
export function SendAgainTo({ recipients, onSend }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [to, setTo] = useState<string[]>([])
  const [missing, setMissing] = useState(false)
  return (
    <Dialog
      title={t('tickets:delivery.sendAgainTitle')}
      description={t('tickets:delivery.fromNobody')}
      open={open}
      onOpenChange={next => {
        setOpen(next)
        setTo([])
        setMissing(false)
      }}
      trigger={<Button size="small">{t('tickets:delivery.sendAgainTo')}</Button>}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          if (to.length === 0) return setMissing(true)
          setOpen(false)
          onSend(to)
        }}
      >
        <Fields>
          <CheckboxGroup
            label={t('tickets:delivery.sendAgainWho')}
            hint={t('tickets:delivery.sendAgainHint')}
            error={missing && to.length === 0 ? t('tickets:delivery.sendAgainNobody') : null}
            options={recipients.map(({ address }) => ({ value: address, label: address }))}
            chosen={to}
            onChange={setTo}
          />
          <Actions>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button type="submit" look="primary">
              {t('tickets:delivery.sendAgain')}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Dialog>
  )
}
