import { useQuery } from '@tanstack/react-query'
import { query } from '../query.ts'
import { mayRun } from '../running-departments.ts'
import { usePermission } from '../session.ts'

/** Whether somebody may share views and saved reports at all: with anybody, or with those who work in a department that is theirs to run. */
export function useMayShare(): boolean {
  const everywhere = usePermission('view.share')
  const runs = useQuery(query('departments.list')).data?.items.some(mayRun) ?? false
  return everywhere || runs
}
