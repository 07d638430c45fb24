import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'

/** All departments; asked for anew each second while one of them is being deleted, to show how far that is. */
export const useDepartments = () =>
  useSuspenseQuery({
    ...query('departments.list'),
    refetchInterval: ({ state }) => (state.data?.items.some(({ deletion }) => deletion) ? 1000 : false),
  }).data.items
