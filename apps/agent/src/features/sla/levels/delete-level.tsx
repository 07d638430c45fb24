import type { SlaLevel } from '@stoa/contract/sla'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { say } from '../../../ui/toasts.ts'

/** At once, because it can be taken back. */
export function DeleteLevel({ level: { id, name } }: { level: SlaLevel }) {
  const t = useText()
  const restore = useAct('sla.restoreLevel', {
    stale: ['sla.levels', 'sla.rules'],
    onDone: () => say(t('sla:levels.restored', { name })),
  })
  const remove = useAct('sla.deleteLevel', {
    stale: ['sla.levels', 'sla.rules'],
    onDone: () => sayWithUndo(t('sla:levels.deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('sla:levels.delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
