import type { CustomField, FieldContent } from '@stoa/contract/custom-fields'
import type { Language } from '@stoa/contract/settings-shapes'
import { useReader } from '../session.ts'
import { useText } from '../text.ts'

/** A value as it is read: a number and a day as the reader writes them, options by their names; `gone`: what is said of those taken away. */
export function contentText(
  field: Pick<CustomField, 'kind' | 'options'>,
  value: FieldContent | null,
  language: Language,
  gone = '',
): string {
  const nameOf = (id: unknown) => field.options.find(option => option.id === id)?.name ?? gone
  if (value === null) return ''
  if (Array.isArray(value)) return [...new Set(value.map(nameOf))].filter(Boolean).join(', ')
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
  const t = useText()
  return (field: CustomField, value: FieldContent | null): string =>
    contentText(field, value, language, t('tickets:fields.gone'))
}
