import type { FieldKind } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'
import { refuse } from '../../../platform/http/refusal.ts'

type Field = { kind: FieldKind; options: readonly { id: number }[] }

const isDate = (text: string): boolean => {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/** A value as its field takes it; what is empty is null. @throws field_value_invalid */
export const checkedValue = (field: Field, value: FieldContent | null): FieldContent | null => {
  const wrong = () => refuse('field_value_invalid')
  const isOption = (id: unknown) => field.options.some(option => option.id === id)
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  switch (field.kind) {
    case 'text': {
      if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return wrong()
      return value.trim() || null
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : wrong()
    case 'date':
      return typeof value === 'string' && isDate(value) ? value : wrong()
    case 'list':
      return typeof value === 'number' && isOption(value) ? value : wrong()
    case 'multi-list':
      return Array.isArray(value) && value.every(isOption)
        ? [...new Set(value)].sort((one, other) => one - other)
        : wrong()
    case 'checkbox':
      // Nobody has to tell "no" from "not known".
      return typeof value === 'boolean' ? value || null : wrong()
  }
}
