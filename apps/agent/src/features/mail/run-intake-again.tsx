import { RotateCw } from 'lucide-react'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { say } from '../../ui/toasts.ts'

export function RunIntakeAgain({ item: { id, subject } }: { item: { id: number; subject: string } }) {
  const t = useText()
  const again = useAct('intake.runAgain', {
    stale: ['intake.list'],
    onDone: () => say(t('mail:intake.runningAgain')),
  })
  return (
    <Button
      size="small"
      icon={<RotateCw />}
      aria-label={t('mail:intake.runAgainNamed', { subject: subject || t('mail:intake.noSubject') })}
      busy={again.isPending}
      onClick={() => again.mutate({ params: { id } })}
    >
      {t('mail:intake.runAgain')}
    </Button>
  )
}
