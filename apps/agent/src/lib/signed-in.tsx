import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { meQuery, SessionContext } from './session.ts'

/** Tells all components below who is signed in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const session = useMemo(
    () => ({ me, reader: { language: me.language, timeZone: me.timeZone ?? me.company.timeZone } }),
    [me],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}
