import type { SlaCondition } from '@stoa/contract/sla'
import type { Channel, Priority } from '@stoa/contract/ticket-shapes'

export type Field = SlaCondition['field']
export const fields = [
  'department',
  'priority',
  'channel',
  'tag',
  'subject',
  'requester',
] as const satisfies readonly Field[]

/** A condition as it stands in the form: chosen values, or a text with commas. `key` only tells rows apart. */
export type TypedCondition = { key: number; field: Field; chosen: readonly (string | number)[]; text: string }

let keys = 0
const nextKey = () => {
  keys += 1
  return keys
}

export const isWritten = (field: Field): boolean =>
  field === 'tag' || field === 'subject' || field === 'requester'

export const typedCondition = ({ field, values }: SlaCondition): TypedCondition => ({
  key: nextKey(),
  field,
  chosen: isWritten(field) ? [] : values,
  text: isWritten(field) ? values.join(', ') : '',
})

export const emptyCondition = (field: Field): TypedCondition => ({
  key: nextKey(),
  field,
  chosen: [],
  text: '',
})

const words = (text: string) =>
  text
    .split(/[,،，]/)
    .map(word => word.trim())
    .filter(Boolean)

export const readConditions = (conditions: readonly TypedCondition[]): SlaCondition[] =>
  conditions.map(({ field, chosen, text }) => {
    switch (field) {
      case 'department':
        return { field, values: chosen.map(Number) }
      // The boxes of these offer nothing but what the contract knows.
      case 'priority':
        return { field, values: chosen as readonly Priority[] as Priority[] }
      case 'channel':
        return { field, values: chosen as readonly Channel[] as Channel[] }
      default:
        return { field, values: words(text) }
    }
  })
