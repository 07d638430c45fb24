import { folded } from '@stoa/conditions/fold'
import type { FieldKind } from '@stoa/contract/custom-field-kinds'
import type { FieldContent } from '@stoa/contract/custom-fields'

type Field = { kind: FieldKind; options: readonly { id: number; name: string }[] }

const yes = new Set(['1', 'x', 'yes', 'y', 'true', 'ναι', 'да', '是', 'نعم', 'taip', '✓'].map(folded))
const no = new Set(['0', 'no', 'n', 'false', 'οχι', 'нет', '否', 'لا', 'ne', '-'].map(folded))

/** Thousands may be set apart by spaces; a comma is a decimal sign where it is the only one and no three digits follow. */
const readNumber = (text: string): number | undefined => {
  const plain = text.replaceAll(/[\s\u00a0']/g, '')
  const point =
    /^-?\d+,\d+$/.test(plain) && !/^-?\d{1,3},\d{3}$/.test(plain)
      ? plain.replace(',', '.')
      : plain.replaceAll(/,(?=\d{3}\b)/g, '')
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(point) ? Number(point) : undefined
}

/** ISO, 24.12.2026 and 2026/12/24; 12/24/2026 is another day in another country, so nobody guesses. */
const readDate = (text: string): string | undefined => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : dotted ? [dotted[3], dotted[2], dotted[1]] : []
  if (!year || !month || !day) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** What somebody typed into a spreadsheet, as a custom field takes it; undefined where nobody can tell. The field itself has the last word. */
export const readContent = ({ kind, options }: Field, text: string): FieldContent | undefined => {
  const optionOf = (word: string) =>
    options.find(({ name }) => folded(name).trim() === folded(word).trim())?.id
  switch (kind) {
    case 'text':
      return text
    case 'number':
      return readNumber(text)
    case 'date':
      return readDate(text)
    case 'list':
      return optionOf(text)
    case 'multi-list': {
      const whole = optionOf(text)
      if (whole !== undefined) return [whole]
      const ids = text.split(/[;,|]/).map(word => optionOf(word))
      return ids.every(id => id !== undefined) ? ids : undefined
    }
    case 'checkbox':
      return yes.has(folded(text)) ? true : no.has(folded(text)) ? false : undefined
  }
}
