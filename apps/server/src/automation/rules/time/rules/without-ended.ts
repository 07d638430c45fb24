import type { Condition, Groups } from '@stoa/contract/conditions'

/** Ended, or taken out of the way: no rule that acts by time touches these by itself. */
const aside = ['spam', 'deleted']

const names = (group: readonly Condition[], status: string): boolean =>
  group.some(
    ({ field, operator, value }) =>
      field === 'status' && operator === 'any-of' && Array.isArray(value) && value.includes(status),
  )

/** The same groups, without closed tickets, and without those that are spam or deleted unless a group names them. */
export const withoutEnded = (groups: Groups): Groups =>
  (groups.length === 0 ? [[]] : groups).map((group: Condition[]) => [
    ...group,
    {
      field: 'status',
      operator: 'none-of',
      value: ['closed', ...aside.filter(status => !names(group, status))],
    },
  ])
