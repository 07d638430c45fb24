import type { Condition, Groups } from '@stoa/contract/conditions'
import type { Field, Scope } from './field.ts'
import { fieldNamed } from './fields.ts'
import { readValue, valueKindOf } from './given.ts'
import type { ValueKind } from './operators.ts'
import { chosenById, wordsOf } from './options.ts'
import { patternProblem } from './pattern/parse.ts'
import type { Problem, ProblemCode } from './problems.ts'

/** `me`: somebody looks, so that "me" means a person. Views have that. */
type Where = { scopes: readonly Scope[]; me: boolean }

const optionProblem = (field: Field, operator: string, option: string | number, me: boolean) => {
  if (option === 'me' && field.options === 'assignees')
    return me && operator === 'any-of' ? undefined : 'me-unfit'
  if (chosenById(field.options)) return typeof option === 'number' ? undefined : 'value-invalid'
  if (typeof option !== 'string') return 'value-invalid'
  const words = wordsOf(field.options)
  return words && !words.includes(option) ? 'option-unknown' : undefined
}

const rangeIsReversed = (kind: ValueKind, value: unknown): boolean => {
  if (kind === 'numbers') return rangeOf(kind, value, (from, to) => from > to)
  if (kind === 'moments') return rangeOf(kind, value, (from, to) => Temporal.Instant.compare(from, to) > 0)
  if (kind === 'dates') return rangeOf(kind, value, (from, to) => Temporal.PlainDate.compare(from, to) > 0)
  return false
}

const rangeOf = <Kind extends 'numbers' | 'moments' | 'dates'>(
  kind: Kind,
  value: unknown,
  reversed: (from: never, to: never) => boolean,
): boolean => {
  const range = readValue(kind, value)
  return range !== undefined && reversed(range.from as never, range.to as never)
}

const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const problemOf = (condition: Condition, { scopes, me }: Where): ProblemCode | undefined => {
  const field = fieldNamed(condition.field)
  if (!field) return 'field-unknown'
  if (!scopes.includes(field.scope)) return 'field-unfit'
  const kind = valueKindOf(field, condition.operator)
  if (!kind) return 'operator-unfit'
  if (field.keyed && !condition.key?.trim()) return 'key-missing'
  if (field.custom && !/^[1-9]\d{0,14}$/.test(condition.key ?? '')) return 'custom-field-gone'
  const value = readValue(kind, condition.value)
  if (value === undefined) return isMissing(condition.value) ? 'value-missing' : 'value-invalid'
  if (rangeIsReversed(kind, condition.value)) return 'range-reversed'
  if (kind === 'pattern') return patternProblem(String(value))
  if (kind === 'options' || kind === 'option') {
    const options = [value].flat() as (string | number)[]
    return options
      .map(option => optionProblem(field, condition.operator, option, me))
      .find(problem => problem !== undefined)
  }
  return undefined
}

/** What is wrong with conditions, wherever they stand; the two evaluators take only those with nothing wrong. */
export const problemsIn = (
  groups: Groups,
  scopes: readonly Scope[],
  { me = false }: { me?: boolean } = {},
): Problem[] =>
  groups.flatMap((conditions, group) =>
    conditions.flatMap((condition, index) => {
      const problem = problemOf(condition, { scopes, me })
      return problem ? [{ group, index, problem }] : []
    }),
  )
