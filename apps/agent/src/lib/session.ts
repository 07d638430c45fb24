import type { Permission } from '@stoa/contract/permissions'
import { useSuspenseQuery } from '@tanstack/react-query'
import { query } from './query.ts'

export const meQuery = query('myself.get')

/** Who is signed in. Only for pages inside the shell: the route has loaded it before they are drawn. */
export const useMe = () => useSuspenseQuery(meQuery).data

export const usePermission = (permission: Permission): boolean => useMe().permissions.includes(permission)

/** For the functions of @stoa/text/format: language and time zone of the one who looks. */
export function useReader() {
  const me = useMe()
  return { language: me.language, timeZone: me.timeZone ?? me.company.timeZone }
}
