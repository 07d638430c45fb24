import type { SavedReport } from '@stoa/contract/saved-reports'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

/** At once, because it can be taken back. */
export function DeleteSaved({ report: { id, name } }: { report: Pick<SavedReport, 'id' | 'name'> }) {
  const t = useText()
  const restore = useAct('savedReports.restore', { stale: ['savedReports.list'] })
  const remove = useAct('savedReports.delete', {
    stale: ['savedReports.list'],
    onDone: () => sayWithUndo(t('saved:deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('saved:delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
