import type { ActionKind } from '@stoa/contract/actions'
import type { Catalogue } from '@stoa/text/catalogues'
import type { ReactElement } from 'react'
import { GroupedPicker } from '../../ui/grouped-picker.tsx'
import { useText } from '../text.ts'
import { type ActionFamily, actionFamilies } from './action-kinds.ts'

type Props = {
  kinds: readonly ActionKind[]
  onChoose: (kind: ActionKind) => void
  trigger: ReactElement
}

/** Actions to add, by what they are about. */
export function ActionPicker({ kinds, onChoose, trigger }: Props) {
  const t = useText()
  const groups = (Object.keys(actionFamilies) as ActionFamily[])
    .map(family => ({
      value: family,
      label: t(`actions:families.${family}`),
      items: actionFamilies[family]
        .filter(kind => kinds.includes(kind))
        .map(kind => ({ value: kind as ActionKind, label: t(`actions:kinds.${kind}`) })),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <GroupedPicker
      label={t('actions:add')}
      groups={groups}
      value={null}
      onValueChange={onChoose}
      trigger={trigger}
      passesFocus
    />
  )
}

/** What is good to know about a kind; null for those that explain themselves. */
export function useActionHint() {
  const t = useText()
  return (kind: ActionKind): string | null =>
    t(`actions:hints.${kind as keyof Catalogue['actions']['hints']}`, { defaultValue: '' }) || null
}
