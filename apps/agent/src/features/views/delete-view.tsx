import type { View } from '@stoa/contract/views'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../lib/say-with-undo.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { IconButton } from '../../ui/icon-button.tsx'

/** At once, because it can be taken back. */
export function DeleteView({ view: { id, name } }: { view: View }) {
  const t = useText()
  const restore = useAct('views.restore', { stale: ['views.list'] })
  const remove = useAct('views.delete', {
    stale: ['views.list'],
    onDone: () => sayWithUndo(t('views:deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('views:delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
