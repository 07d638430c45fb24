import type { ContactGroup } from '@stoa/contract/contact-groups'
import { Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

const stale = ['contactGroups.list', 'contacts.list', 'contacts.get'] as const

/** At once, because it can be taken back. */
export function DeleteGroup({ group: { id, name } }: { group: ContactGroup }) {
  const t = useText()
  const restore = useAct('contactGroups.restore', { stale })
  const remove = useAct('contactGroups.delete', {
    stale,
    onDone: () => sayWithUndo(t('contacts:groupDeleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <IconButton
      label={t('contacts:deleteGroup', { name })}
      icon={<Trash2 />}
      disabled={remove.isPending}
      onClick={() => remove.mutate({ params: { id } })}
    />
  )
}
