import type { Condition, Groups } from '@stoa/contract/conditions'

const namesMe = ({ value }: Condition): boolean => Array.isArray(value) && value.includes('me')

/** Whether it depends on who looks what is in a view. */
export const isPersonal = (groups: Groups): boolean => groups.flat().some(namesMe)

/** The same as the one sees it to whom a ticket is assigned: whoever is "me", that is so. */
export const seenByAssignee = (groups: Groups): Groups =>
  groups.map(group =>
    group.map(condition =>
      namesMe(condition) ? { field: condition.field, operator: 'not-empty', value: null } : condition,
    ),
  )
