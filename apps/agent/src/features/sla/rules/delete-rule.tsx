import type { SlaRule } from '@stoa/contract/sla'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

/** At once, because it can be taken back. */
export function DeleteRule({ rule: { id, name } }: { rule: SlaRule }) {
  const t = useText()
  const restore = useAct('sla.restoreRule', { stale: ['sla.rules'] })
  const remove = useAct('sla.deleteRule', {
    stale: ['sla.rules'],
    onDone: () => sayWithUndo(t('sla:rules.deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('sla:rules.delete', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
