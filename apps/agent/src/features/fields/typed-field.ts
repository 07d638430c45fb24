import type { FieldKind } from '@stoa/contract/custom-field-kinds'
import type { CustomField } from '@stoa/contract/custom-fields'

/** A field as it is typed: options are lines. */
export type TypedField = {
  name: string
  kind: FieldKind
  options: string
  active: boolean
  requiredIn: number[]
}

export const typedField = (field: CustomField | null): TypedField => ({
  name: field?.name ?? '',
  kind: field?.kind ?? 'text',
  options: field?.options.map(option => option.name).join('\n') ?? '',
  active: field?.active ?? true,
  requiredIn: field?.requiredIn ?? [],
})

/** A line keeps the option that has its words; of the rest, the line at the same place is the option renamed. */
export const optionsFrom = (text: string, had: CustomField['options']) => {
  const lines = [...new Set(text.split('\n').map(line => line.trim()))].filter(Boolean)
  const unnamed = had.filter(option => !lines.includes(option.name))
  return lines.map((name, at) => {
    const same =
      had.find(option => option.name === name) ?? unnamed.find(option => had.indexOf(option) === at)
    return same ? { id: same.id, name } : { name }
  })
}
