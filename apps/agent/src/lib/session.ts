import type { Me } from '@stoa/contract/people'
import type { Permission } from '@stoa/contract/permissions'
import type { Reader } from '@stoa/text/format'
import { createContext, useContext } from 'react'
import { query } from './query.ts'

export const meQuery = query('myself.get')

/** Given once, around the pages of somebody signed in: each line of a list asks for it. */
export const SessionContext = createContext<{ me: Me; reader: Reader } | null>(null)

function useSession() {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Nobody is signed in where this is drawn.')
  return session
}

/** Who is signed in. Only for pages inside the shell: the route has loaded it before they are drawn. */
export const useMe = () => useSession().me

export const usePermission = (permission: Permission): boolean => useMe().permissions.includes(permission)

/** For the functions of @stoa/text/format: language and time zone of the one who looks. */
export const useReader = () => useSession().reader
