import { errorText } from '../../lib/show-error.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { say } from '../../ui/toasts.ts'
import type { Question } from './question.ts'

export function Deactivate({ person: { id, name }, open, onOpenChange }: Question) {
  const t = useText()
  const deactivate = useAct('users.deactivate', {
    stale: ['users.list'],
    shownByForm: ['last_owner'],
    onDone: () => {
      say(t('people:deactivated', { name }))
      onOpenChange(false)
    },
  })
  return (
    <Confirm
      title={t('people:deactivateTitle', { name })}
      text={t('people:deactivateText', { name })}
      act={t('people:deactivate')}
      cancel={t('cancel')}
      busy={deactivate.isPending}
      problem={deactivate.error?.code === 'last_owner' ? errorText(deactivate.error) : null}
      open={open}
      onOpenChange={onOpenChange}
      onConfirm={() => deactivate.mutate({ params: { id } })}
    />
  )
}
