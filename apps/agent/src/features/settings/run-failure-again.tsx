import { RotateCw } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/toasts.ts'

export function RunFailureAgain({
  failure: { id, eventName },
}: {
  failure: { id: number; eventName: string }
}) {
  const t = useText()
  const again = useAct('followers.runAgain', {
    stale: ['followers.failures'],
    onDone: () => say(t('settings:failures.runningAgain')),
  })
  return (
    <Button
      size="small"
      icon={<RotateCw />}
      aria-label={t('settings:failures.runAgainNamed', { event: eventName })}
      busy={again.isPending}
      onClick={() => again.mutate({ params: { id } })}
    >
      {t('settings:failures.runAgain')}
    </Button>
  )
}
