import type { SmtpAccount } from '@stoa/contract/mail'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { OutgoingForm } from './outgoing-form.tsx'

/** The button to add an outgoing account, or to change one, with its dialog. */
export function OutgoingDialog({ account = null }: { account?: SmtpAccount | null }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={account ? t('mail:outgoing.editTitle', { name: account.name }) : t('mail:outgoing.add')}
      size="wide"
      open={open}
      onOpenChange={setOpen}
      trigger={
        account ? (
          <IconButton label={t('mail:editAccount', { name: account.name })} icon={<Pencil />} />
        ) : (
          <Button icon={<Plus />}>{t('mail:outgoing.add')}</Button>
        )
      }
    >
      <OutgoingForm account={account} onEnd={() => setOpen(false)} />
    </Dialog>
  )
}
