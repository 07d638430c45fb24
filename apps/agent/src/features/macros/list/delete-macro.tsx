import type { Macro } from '@stoa/contract/macros'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

/** At once, because it can be taken back. */
export function DeleteMacro({ macro: { id, name } }: { macro: Macro }) {
  const t = useText()
  const restore = useAct('macros.restore', { stale: ['macros.list'] })
  const remove = useAct('macros.delete', {
    stale: ['macros.list'],
    onDone: () => sayWithUndo(t('macros:deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('macros:delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
