import type { CustomField, FieldContent } from '@stoa/contract/custom-fields'

type Field = Pick<CustomField, 'kind' | 'options'>

/** Options that a value names and that have been taken away since, by their ids. */
export const goneFrom = ({ kind, options }: Field, value: FieldContent | null): number[] => {
  if (kind !== 'list' && kind !== 'multi-list') return []
  return [value]
    .flat()
    .filter(id => typeof id === 'number' && !options.some(option => option.id === id)) as number[]
}

/** What of a value counts: options that are offered still; null: nothing. */
export const countedOf = (field: Field, value: FieldContent | null): FieldContent | null => {
  const gone = goneFrom(field, value)
  if (gone.length === 0) return value
  const left = Array.isArray(value) ? value.filter(id => !gone.includes(id)) : []
  return left.length > 0 ? left : null
}
