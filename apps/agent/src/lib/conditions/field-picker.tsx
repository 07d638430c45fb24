import type { Family, Scope } from '@stoa/conditions/field'
import { fields } from '@stoa/conditions/fields'
import { customFieldName } from '@stoa/conditions/fields/custom'
import { type Need, needKey } from '@stoa/conditions/values'
import { type FieldSubject, fieldSubjects } from '@stoa/contract/custom-field-kinds'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { GroupedPicker } from '../../ui/grouped-picker.tsx'
import { query } from '../query.ts'
import { useLanguage, useText } from '../text.ts'
import { capital, fieldWord } from './words.ts'

type Props = {
  scopes: readonly Scope[]
  only?: ReadonlySet<string> | undefined
  value: Need | null
  onValueChange: (field: Need) => void
  trigger: ReactElement
}

const families = ['ticket', 'people', 'message', 'happened', 'time'] as const satisfies readonly Family[]

const chosen = (value: string): Need => {
  const [field = '', key] = value.split(':')
  return key === undefined ? { field } : { field, key }
}

/** What can be looked at, by family, found by typing. */
export function FieldPicker({ scopes, only, value, onValueChange, trigger }: Props) {
  const t = useText()
  const language = useLanguage()
  const custom = useQuery(query('customFields.list')).data?.items ?? []
  const offers = (name: string) => only?.has(name) ?? true
  const own = families.map(family => ({
    value: family,
    label: t(`conditions:families.${family}`),
    items: fields
      .filter(field => field.family === family && scopes.includes(field.scope) && offers(field.name))
      .map(({ name }) => ({ value: name, label: capital(fieldWord(name, t), language) })),
  }))
  const customOf = (about: FieldSubject) => ({
    value: `${about}-fields`,
    label: t(`conditions:families.${about}-fields`),
    items: custom
      .filter(({ subject, active }) => active && subject === about)
      .map(({ id, name, kind }) => ({ id, name, field: customFieldName(about, kind) }))
      .filter(({ field }) => scopes.includes('ticket') && offers(field))
      .map(({ id, name, field }) => ({ value: needKey({ field, key: String(id) }), label: name })),
  })
  const groups = [...own, ...fieldSubjects.map(customOf)].filter(({ items }) => items.length > 0)
  return (
    <GroupedPicker
      label={t('conditions:chooseField')}
      groups={groups}
      // The name of a header is typed, not chosen.
      value={value && (value.field === 'header' ? value.field : needKey(value))}
      onValueChange={value => onValueChange(chosen(value))}
      trigger={trigger}
      passesFocus={value === null}
    />
  )
}
