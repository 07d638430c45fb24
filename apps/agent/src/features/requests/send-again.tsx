import type { OutgoingRequest } from '@stoa/contract/requests'
import { RotateCw } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/toasts.ts'

export function SendAgain({ request: { id, method, url } }: { request: OutgoingRequest }) {
  const t = useText()
  const again = useAct('requests.sendAgain', {
    stale: ['requests.list'],
    onDone: () => say(t('requests:sentAgain')),
  })
  return (
    <Button
      size="small"
      icon={<RotateCw />}
      aria-label={t('requests:sendAgainNamed', { address: `\u2068${method} ${url}\u2069` })}
      busy={again.isPending}
      onClick={() => again.mutate({ params: { id } })}
    >
      {t('requests:sendAgain')}
    </Button>
  )
}
