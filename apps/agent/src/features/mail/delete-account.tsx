import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { say } from '../../ui/toasts.ts'

/** Which act deletes it, which list it is gone from, and under which words the catalogue speaks of it. */
const kinds = {
  mailbox: { act: 'mailboxes.delete', list: 'mailboxes.list', words: 'incoming' },
  outgoing: { act: 'smtpAccounts.delete', list: 'smtpAccounts.list', words: 'outgoing' },
  hook: { act: 'mailHooks.delete', list: 'mailHooks.list', words: 'hooks' },
} as const

type Props = { kind: keyof typeof kinds; account: { id: number; name: string } }

/** Asks, then deletes a way in or out of mail. */
export function DeleteAccount({ kind, account: { id, name } }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { act, list, words } = kinds[kind]
  const remove = useAct(act, {
    stale: [list],
    onDone: () => {
      say(t(`mail:${words}.deleted`, { name }))
      setOpen(false)
    },
  })
  return (
    <>
      <IconButton label={t('mail:deleteAccount', { name })} icon={<Trash2 />} onClick={() => setOpen(true)} />
      <Confirm
        title={t(`mail:${words}.deleteTitle`, { name })}
        text={t(`mail:${words}.deleteText`)}
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
