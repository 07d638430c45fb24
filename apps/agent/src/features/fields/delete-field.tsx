import type { CustomField } from '@stoa/contract/custom-fields'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../lib/say-with-undo.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { IconButton } from '../../ui/icon-button.tsx'

const stale = ['customFields.list'] as const

/** At once, because it can be taken back, with all values. */
export function DeleteField({ field: { id, name } }: { field: CustomField }) {
  const t = useText()
  const restore = useAct('customFields.restore', { stale })
  const remove = useAct('customFields.delete', {
    stale,
    onDone: () => sayWithUndo(t('fields:deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('fields:delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
