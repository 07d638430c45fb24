import type { CustomField, FieldContent } from '@stoa/contract/custom-fields'
import type { Language } from '@stoa/contract/settings-shapes'
import { useReader } from '../session.ts'

/** A value as it is read: a number and a day as the reader writes them, options by their names. */
export function contentText(
  field: Pick<CustomField, 'kind' | 'options'>,
  value: FieldContent | null,
  language: Language,
): string {
  const nameOf = (id: unknown) => field.options.find(option => option.id === id)?.name ?? ''
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ')
  if (field.kind === 'list') return nameOf(value)
  if (value === true) return '✓'
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value)
  if (field.kind === 'date')
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${value}T12:00:00Z`),
    )
  return String(value)
}

export function useContentText() {
  const { language } = useReader()
  return (field: CustomField, value: FieldContent | null): string => contentText(field, value, language)
}
