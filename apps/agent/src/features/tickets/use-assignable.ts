import { useQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { assignableIn } from './assignable.ts'

/** The people to whom tickets of a department can be given, by name. */
export function useAssignable(departmentId: number) {
  const users = useQuery(query('users.list')).data?.items ?? []
  const departments = useQuery(query('departments.list')).data?.items ?? []
  return assignableIn(departmentId, users, departments).sort((one, other) =>
    one.name.localeCompare(other.name),
  )
}
