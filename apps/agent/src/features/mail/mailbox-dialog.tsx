import type { Mailbox } from '@stoa/contract/mail'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MailboxForm } from './mailbox-form.tsx'

/** The button to add a mailbox, or to change one, with its dialog. */
export function MailboxDialog({ mailbox = null }: { mailbox?: Mailbox | null }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={mailbox ? t('mail:incoming.editTitle', { name: mailbox.name }) : t('mail:incoming.add')}
      size="wide"
      open={open}
      onOpenChange={setOpen}
      trigger={
        mailbox ? (
          <IconButton label={t('mail:editAccount', { name: mailbox.name })} icon={<Pencil />} />
        ) : (
          <Button icon={<Plus />}>{t('mail:incoming.add')}</Button>
        )
      }
    >
      <MailboxForm mailbox={mailbox} onEnd={() => setOpen(false)} />
    </Dialog>
  )
}
