import type { FieldKind } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'

type Field = { kind: FieldKind; options: readonly { id: number; name: string }[] }

/** A value in a file, as a spreadsheet and our own import read it again. */
export const fieldCell = ({ kind, options }: Field, value: FieldContent | undefined): string | number => {
  const nameOf = (id: unknown) => options.find(option => option.id === id)?.name ?? ''
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join('; ')
  if (kind === 'list') return nameOf(value)
  if (typeof value === 'boolean') return value ? 'yes' : ''
  return value
}
