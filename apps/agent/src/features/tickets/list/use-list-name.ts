import type { StatusCounts } from '@stoa/contract/departments'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import type { TicketSearch } from '../ticket-search.ts'

const useDepartment = (id: number | undefined) =>
  useQuery(query('departments.list')).data?.items.find(department => department.id === id)

/** What the list is called; undefined until the department's name is here. */
export function useListName({ view, department: id }: TicketSearch): string | undefined {
  const t = useText()
  const department = useDepartment(id)
  if (id) return department?.name
  if (view === 'mine') return t('mine')
  return view === 'unassigned' ? t('unassigned') : t('allTickets')
}

/** How many tickets the list has by status; undefined where a search or a tag narrows it further. */
export function useListCounts({ view, department: id, tag, q }: TicketSearch): StatusCounts | undefined {
  const counts = useQuery(query('tickets.counts')).data
  const department = useDepartment(id)
  if (tag || q || (view && id)) return undefined
  if (id) return department?.counts ?? undefined
  if (view === 'mine') return counts?.mine
  return view === 'unassigned' ? counts?.nobodys : counts?.all
}
