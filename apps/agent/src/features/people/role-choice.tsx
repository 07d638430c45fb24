import type { Role } from '@stoa/contract/permissions'
import { useMe } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { roleHints, roleOptions } from './role-options.ts'

type Props = { value: Role; onValueChange: (role: Role) => void }

export function RoleChoice({ value, onValueChange }: Props) {
  const t = useText()
  const me = useMe()
  const hints = roleHints(t)
  return (
    <ChoiceList
      label={t('people:role')}
      choices={roleOptions(t, me.role).map(option => ({ ...option, hint: hints[option.value] }))}
      value={value}
      onValueChange={onValueChange}
    />
  )
}
