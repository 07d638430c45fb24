import { fieldNamed } from '@stoa/conditions/fields'
import type { ValueKind } from '@stoa/conditions/operators'
import type { Condition, Groups } from '@stoa/contract/conditions'
import type { Problem } from './places.ts'
import { valueKindOf } from './said-value.ts'

const ranges: readonly ValueKind[] = ['numbers', 'moments', 'dates', 'times']

/** What a condition begins with: nothing where somebody has to choose, something usual where there is one. */
export function emptyValue(kind: ValueKind): Condition['value'] {
  switch (kind) {
    case 'options':
    case 'texts':
    case 'weekdays':
      return []
    case 'duration':
      return { seconds: 86_400 }
    case 'days':
      return 30
    case 'period':
      return 'today'
    case 'times':
      return { from: '09:00', to: '17:00' }
    case 'pattern':
      return ''
    default:
      return ranges.includes(kind) ? { from: null, to: null } : null
  }
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether somebody still has to say what is compared, before the server can say more. */
function blankProblem(condition: Condition): string | null {
  const field = fieldNamed(condition.field)
  const kind = field && valueKindOf(field, condition.operator)
  if (!field || !kind) return null
  if (field.keyed && !condition.key) return 'key-missing'
  if (kind === 'none') return null
  if (!ranges.includes(kind)) return isBlank(condition.value) ? 'value-missing' : null
  const { from, to } = (condition.value ?? {}) as { from?: unknown; to?: unknown }
  return isBlank(from) || isBlank(to) ? 'value-missing' : null
}

export const blankProblems = (groups: Groups): Problem[] =>
  groups.flatMap((conditions, group) =>
    conditions.flatMap((condition, index) => {
      const problem = blankProblem(condition)
      return problem ? [{ group, index, problem }] : []
    }),
  )
