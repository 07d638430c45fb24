import type { Rule } from '@stoa/contract/rules'
import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, Trash2 } from 'lucide-react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../../ui/menu.tsx'
import { say } from '../../../ui/toasts.ts'

type Props = { rule: Rule; last: boolean; onMove: (position: number) => void }

export function RuleMenu({ rule: { id, name, position }, last, onMove }: Props) {
  const t = useText()
  const stale = ['rules.list'] as const
  const clone = useAct('rules.clone', {
    stale,
    onDone: made => say(t('rules:cloned', { name: made.name })),
  })
  const restore = useAct('rules.restore', { stale, onDone: () => say(t('rules:restored', { name })) })
  const remove = useAct('rules.delete', {
    stale,
    onDone: () => sayWithUndo(t('rules:deleted', { name }), () => restore.mutate({ params: { id } })),
  })
  return (
    <Menu trigger={<IconButton label={t('rules:menu', { name })} icon={<Ellipsis />} />}>
      <MenuItem icon={<ArrowUp />} disabled={position === 1} onClick={() => onMove(position - 1)}>
        {t('rules:up')}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} disabled={last} onClick={() => onMove(position + 1)}>
        {t('rules:down')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<CopyPlus />}
        onClick={() =>
          clone.mutate({ params: { id }, body: { name: t('rules:cloneName', { name }).slice(0, 120) } })
        }
      >
        {t('rules:clone')}
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger onClick={() => remove.mutate({ params: { id } })}>
        {t('delete')}
      </MenuItem>
    </Menu>
  )
}
