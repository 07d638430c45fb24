import type { MailHook } from '@stoa/contract/mail-hooks'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { say } from '../../../ui/toasts.ts'

export function DeleteHook({ hook: { id, name } }: { hook: MailHook }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const remove = useAct('mailHooks.delete', {
    stale: ['mailHooks.list'],
    onDone: () => {
      say(t('mail:hooks.deleted', { name }))
      setOpen(false)
    },
  })
  return (
    <>
      <IconButton label={t('mail:deleteAccount', { name })} icon={<Trash2 />} onClick={() => setOpen(true)} />
      <Confirm
        title={t('mail:hooks.deleteTitle', { name })}
        text={t('mail:hooks.deleteText')}
        act={t('delete')}
        cancel={t('cancel')}
        busy={remove.isPending}
        open={open}
        onOpenChange={setOpen}
        onConfirm={() => remove.mutate({ params: { id } })}
      />
    </>
  )
}
