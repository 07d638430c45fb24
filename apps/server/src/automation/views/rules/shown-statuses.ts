import type { Condition, Groups } from '@stoa/contract/conditions'

/** What is spam or deleted is out of sight, unless it is asked for by its name. */
const outOfSight = ['spam', 'deleted']

const asksForThem = ({ field, operator, value }: Condition): boolean =>
  field === 'status' &&
  operator === 'any-of' &&
  Array.isArray(value) &&
  outOfSight.some(status => value.includes(status))

const without: Condition = { field: 'status', operator: 'none-of', value: outOfSight }

/** The conditions of a view with what goes without saying. */
export const shownBy = (groups: Groups): Groups =>
  groups.length === 0
    ? [[without]]
    : groups.map(group => (group.some(asksForThem) ? group : [...group, without]))
