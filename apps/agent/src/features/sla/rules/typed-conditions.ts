import type { Condition, Groups } from '@stoa/contract/conditions'

export const fields = ['department', 'priority', 'channel', 'tag', 'subject', 'requester'] as const
export type Field = (typeof fields)[number]

/** A condition as it stands in the form: chosen values, or a text with commas. `key` only tells rows apart. */
export type TypedCondition = { key: number; field: Field; chosen: readonly (string | number)[]; text: string }

let keys = 0
const nextKey = () => {
  keys += 1
  return keys
}

export const isWritten = (field: Field): boolean =>
  field === 'tag' || field === 'subject' || field === 'requester'

const fieldOf: Record<string, Field> = { tags: 'tag', 'requester-email': 'requester' }

const typedCondition = ({ field, value }: Condition): TypedCondition => {
  const own = fieldOf[field] ?? (field as Field)
  const values = [value].flat() as (string | number)[]
  return {
    key: nextKey(),
    field: own,
    chosen: isWritten(own) ? [] : values,
    text: isWritten(own) ? values.join(', ') : '',
  }
}

/** Of the first group, what this form knows. */
export const typedConditions = ([group = []]: Groups): TypedCondition[] =>
  group.map(typedCondition).filter(({ field }) => fields.includes(field))

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

export const hasValue = ({ field, chosen, text }: TypedCondition): boolean =>
  isWritten(field) ? words(text).length > 0 : chosen.length > 0

const written: Partial<Record<Field, Pick<Condition, 'field' | 'operator'>>> = {
  tag: { field: 'tags', operator: 'any-of' },
  subject: { field: 'subject', operator: 'contains' },
  requester: { field: 'requester-email', operator: 'ends-with' },
}

export const readConditions = (conditions: readonly TypedCondition[]): Groups => {
  const group = conditions.map(({ field, chosen, text }): Condition => {
    const kind = written[field]
    return kind ? { ...kind, value: words(text) } : { field, operator: 'any-of', value: [...chosen] }
  })
  return group.length === 0 ? [] : [group]
}
