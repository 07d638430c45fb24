import type { Groups } from '@stoa/contract/conditions'

const columns = { status: 'status', department: 'department_id', assignee: 'assignee_id' } as const
type Narrowed = { column: (typeof columns)[keyof typeof columns]; values: (string | number)[] }

/** What every group asks of a column that an index knows: only such tickets can fit at all. */
export const narrow = (groups: Groups): Narrowed[] =>
  Object.entries(columns).flatMap(([field, column]) => {
    const asked = groups.map(group =>
      group.find(condition => condition.field === field && condition.operator === 'any-of'),
    )
    const values = asked.flatMap(condition => (Array.isArray(condition?.value) ? condition.value : []))
    const all = asked.length > 0 && asked.every(condition => condition !== undefined)
    return all ? [{ column, values: values as (string | number)[] }] : []
  })
