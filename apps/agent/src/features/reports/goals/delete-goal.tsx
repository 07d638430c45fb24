import type { Goal } from '@stoa/contract/goals'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

type Props = { goal: Pick<Goal, 'id' | 'name'>; onDeleted?: () => void }

/** At once, because it can be taken back. */
export function DeleteGoal({ goal: { id, name }, onDeleted }: Props) {
  const t = useText()
  const restore = useAct('goals.restore', { stale: ['goals.list'] })
  const remove = useAct('goals.delete', {
    stale: ['goals.list'],
    onDone: () => {
      sayWithUndo(t('goals:deleted', { name }), () => restore.mutate({ params: { id } }))
      onDeleted?.()
    },
  })
  return (
    <IconButton
      label={t('goals:delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
