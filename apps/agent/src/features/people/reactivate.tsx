import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { say } from '../../ui/toasts.ts'
import type { Question } from './question.ts'

export function Reactivate({ person: { id, name }, open, onOpenChange }: Question) {
  const t = useText()
  const reactivate = useAct('users.reactivate', {
    stale: ['users.list'],
    onDone: () => {
      say(t('people:reactivated', { name }))
      onOpenChange(false)
    },
  })
  return (
    <Confirm
      title={t('people:reactivateTitle', { name })}
      text={t('people:reactivateText', { name })}
      act={t('people:reactivate')}
      cancel={t('cancel')}
      look="primary"
      busy={reactivate.isPending}
      open={open}
      onOpenChange={onOpenChange}
      onConfirm={() => reactivate.mutate({ params: { id } })}
    />
  )
}
