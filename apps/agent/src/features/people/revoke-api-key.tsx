import { useState } from 'react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { say } from '../../ui/toasts.ts'

export function RevokeApiKey({ apiKey: { id, name } }: { apiKey: { id: number; name: string } }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const revoke = useAct('apiKeys.revoke', {
    stale: ['apiKeys.list'],
    onDone: () => {
      say(t('people:keys.revoked', { name }))
      setOpen(false)
    },
  })
  return (
    <>
      <Button size="small" aria-label={t('people:keys.revokeName', { name })} onClick={() => setOpen(true)}>
        {t('people:keys.revoke')}
      </Button>
      <Confirm
        title={t('people:keys.revokeTitle', { name })}
        text={t('people:keys.revokeText')}
        act={t('people:keys.revoke')}
        cancel={t('cancel')}
        busy={revoke.isPending}
        open={open}
        onOpenChange={setOpen}
        onConfirm={() => revoke.mutate({ params: { id } })}
      />
    </>
  )
}
