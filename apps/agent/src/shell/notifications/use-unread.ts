import type { UnreadCount } from '@stoa/contract/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useAct } from '../../lib/use-act.ts'

const countQuery = query('notifications.count')

/** How many are unread; realtime keeps it true. */
export const useUnread = () => useQuery(countQuery).data

/** Marks one, those about a ticket, or all as read; the bell knows at once. */
export function useReading() {
  const queryClient = useQueryClient()
  const stale = ['notifications.list'] as const
  const onDone = (count: UnreadCount) => queryClient.setQueryData(countQuery.queryKey, count)
  return {
    one: useAct('notifications.read', { stale, onDone }).mutate,
    all: useAct('notifications.readAll', { stale, onDone }).mutate,
  }
}
