import type { NotificationSettings } from '@stoa/contract/notification-settings'
import { useQueryClient } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { useAct } from '../../lib/use-act.ts'

type Choice = Partial<Omit<NotificationSettings, 'timeZone'>>

const settingsQuery = query('notificationSettings.get')

/** Chooses something: the screen has it at once, and takes it back where the server does not. */
export function useChoosing(): (choice: Choice) => void {
  const queryClient = useQueryClient()
  const { mutate } = useAct('notificationSettings.change', {
    before: ({ body }) => {
      const before = queryClient.getQueryData(settingsQuery.queryKey)
      if (before) {
        const ways = { ...before.ways, ...body.ways }
        const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
        queryClient.setQueryData(settingsQuery.queryKey, { ...before, ...given, ways })
      }
      return () => queryClient.setQueryData(settingsQuery.queryKey, before)
    },
    onDone: answer => queryClient.setQueryData(settingsQuery.queryKey, answer),
  })
  return body => mutate({ body })
}
