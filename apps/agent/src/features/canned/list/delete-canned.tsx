import type { CannedMessage } from '@stoa/contract/canned-messages'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

/** At once, because it can be taken back. */
export function DeleteCanned({ canned: { id, name } }: { canned: CannedMessage }) {
  const t = useText()
  const restore = useAct('cannedMessages.restore', { stale: ['cannedMessages.list'] })
  const remove = useAct('cannedMessages.delete', {
    stale: ['cannedMessages.list'],
    onDone: () => sayWithUndo(t('canned:deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('canned:delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
