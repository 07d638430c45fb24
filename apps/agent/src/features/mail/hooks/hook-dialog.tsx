import type { MailHook } from '@stoa/contract/mail-hooks'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { HookForm } from './hook-form.tsx'

/** The button to add a webhook, or to change one, with its dialog. */
export function HookDialog({ hook = null }: { hook?: MailHook | null }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      title={hook ? t('mail:hooks.editTitle', { name: hook.name }) : t('mail:hooks.add')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        hook ? (
          <IconButton label={t('mail:editAccount', { name: hook.name })} icon={<Pencil />} />
        ) : (
          <Button icon={<Plus />}>{t('mail:hooks.add')}</Button>
        )
      }
    >
      <HookForm hook={hook} onEnd={() => setOpen(false)} />
    </Dialog>
  )
}
