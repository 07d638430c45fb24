import type { Family, Scope } from '@stoa/conditions/field'
import { fields } from '@stoa/conditions/fields'
import type { ReactElement } from 'react'
import { GroupedPicker } from '../../ui/grouped-picker.tsx'
import { useText } from '../text.ts'
import { useLanguage } from '../use-language.ts'
import { capital, fieldWord } from './words.ts'

type Props = {
  scopes: readonly Scope[]
  only?: ReadonlySet<string> | undefined
  value: string | null
  onValueChange: (field: string) => void
  trigger: ReactElement
}

const families: readonly Family[] = ['ticket', 'people', 'message', 'happened', 'time']

/** What can be looked at, by family, found by typing. */
export function FieldPicker({ scopes, only, value, onValueChange, trigger }: Props) {
  const t = useText()
  const language = useLanguage()
  const groups = families
    .map(family => ({
      value: family,
      label: t(`conditions:families.${family}`),
      items: fields
        .filter(
          field => field.family === family && scopes.includes(field.scope) && (only?.has(field.name) ?? true),
        )
        .map(({ name }) => ({ value: name, label: capital(fieldWord(name, t), language) })),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <GroupedPicker
      label={t('conditions:chooseField')}
      groups={groups}
      value={value}
      onValueChange={onValueChange}
      trigger={trigger}
      passesFocus={value === null}
    />
  )
}
