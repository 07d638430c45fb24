import type { Condition, Groups } from '@stoa/contract/conditions'
import { filterOf, type TicketSearch } from './ticket-search.ts'

/** What a list shows, as the conditions of a view. */
export function groupsOf(search: TicketSearch): Groups {
  const { status, overdue, departmentId, assignee, tag, q } = filterOf(search)
  const is = (field: string, operator: string, value: Condition['value']): Condition => ({
    field,
    operator,
    value,
  })
  const conditions = [
    ...(status ? [is('status', 'any-of', status)] : []),
    ...(overdue ? [is('overdue', 'yes', null), is('status', 'any-of', ['new', 'open'])] : []),
    ...(departmentId ? [is('department', 'any-of', [departmentId])] : []),
    ...(assignee === 'me' ? [is('assignee', 'any-of', ['me'])] : []),
    ...(assignee === 'nobody' ? [is('assignee', 'empty', null)] : []),
    ...(tag ? [is('tags', 'any-of', [tag])] : []),
    ...(q ? [is('subject', 'contains', [q])] : []),
  ]
  return conditions.length > 0 ? [conditions] : []
}
