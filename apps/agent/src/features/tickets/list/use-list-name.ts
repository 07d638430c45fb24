import type { StatusCounts } from '@stoa/contract/departments'
import type { View } from '@stoa/contract/views'
import { useQuery } from '@tanstack/react-query'
import { query } from '../../../lib/query.ts'
import { useText } from '../../../lib/text.ts'
import type { TicketSearch } from '../ticket-search.ts'

const useDepartment = (id: number | undefined) =>
  useQuery(query('departments.list')).data?.items.find(department => department.id === id)

/** The saved view that a list is, once it has come. */
export const useSavedView = (id: number | undefined): View | undefined =>
  useQuery({ ...query('views.list'), enabled: id !== undefined }).data?.items.find(view => view.id === id)

/** What the list is called; undefined until the name of the department or the view is here. */
export function useListName({ view, saved, department: id }: TicketSearch): string | undefined {
  const t = useText()
  const department = useDepartment(id)
  const savedView = useSavedView(saved)
  if (saved) return savedView?.name
  if (id) return department?.name
  if (view === 'mine') return t('mine')
  return view === 'unassigned' ? t('unassigned') : t('allTickets')
}

/** How many tickets the list has by status; undefined where a search or a tag narrows it further. */
export function useListCounts({
  view,
  saved,
  department: id,
  tag,
  q,
}: TicketSearch): StatusCounts | undefined {
  const counts = useQuery(query('tickets.counts')).data
  const department = useDepartment(id)
  if (saved || tag || q || (view && id)) return undefined
  if (id) return department?.counts ?? undefined
  if (view === 'mine') return counts?.mine
  return view === 'unassigned' ? counts?.nobodys : counts?.all
}
