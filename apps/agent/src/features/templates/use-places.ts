import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'

/** Where one may word mails: everywhere (null), and in which departments. */
export function usePlaces(): { common: boolean; departments: { id: number; name: string }[] } {
  const common = usePermission('department.configure')
  const departments = useSuspenseQuery(query('departments.list')).data.items
  return { common, departments: departments.filter(({ can }) => can.configure) }
}
