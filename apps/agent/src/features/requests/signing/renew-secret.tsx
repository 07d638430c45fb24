import { useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { say } from '../../../ui/toasts.ts'

export function RenewSecret() {
  const t = useText()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState(false)
  const renew = useAct('requests.renewSigning', {
    onDone: answer => {
      queryClient.setQueryData(query('requests.signing').queryKey, answer)
      say(t('requests:signing.renewed'))
      setOpen(false)
    },
  })
  return (
    <>
      <Button icon={<KeyRound />} onClick={() => setOpen(true)}>
        {t('requests:signing.renew')}
      </Button>
      <Confirm
        title={t('requests:signing.renewTitle')}
        text={t('requests:signing.renewText')}
        act={t('requests:signing.renew')}
        cancel={t('cancel')}
        busy={renew.isPending}
        open={open}
        onOpenChange={setOpen}
        onConfirm={() => renew.mutate({})}
      />
    </>
  )
}
