import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { createContext, useCallback, useContext, useMemo } from 'react'
import { query } from '../../lib/query.ts'
import { usePermission } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { paths } from '../../paths.ts'
import { say } from '../../ui/toasts.ts'

export type ToSolve = {
  count: number
  busy: boolean
  /** Opens the most urgent ticket that waits for me; another than the one on the screen. */
  press: () => void
}

export const toSolveKey = 's'

/** Null where no department offers tickets to me. Once around all pages: the button stands in more than one place. */
export function useToSolve(): ToSolve | null {
  const t = useText()
  const navigate = useNavigate()
  const router = useRouter()
  const offered = useQuery({ ...query('toSolve.get'), enabled: usePermission('to-solve.take') }).data
  const enabled = offered?.enabled ?? false
  const take = useAct('toSolve.take', {
    stale: ['toSolve.get', 'tickets.list', 'tickets.counts'],
    onDone({ ticketId }, { body }) {
      if (ticketId !== null) navigate({ to: paths.ticket, params: { id: ticketId }, search: {} })
      else
        say(t(body.exceptTicketId === null ? 'distribution:nothingWaits' : 'distribution:nothingElseWaits'))
    },
  })
  const { mutate, isPending: busy } = take
  const press = useCallback(() => {
    if (!enabled || busy) return
    const open = router.state.matches.find(({ routeId }) => routeId === `/app${paths.ticket}`)?.params
    mutate({ body: { exceptTicketId: open && 'id' in open ? Number(open.id) : null } })
  }, [enabled, busy, router, mutate])
  useShortcuts(useMemo(() => ({ [toSolveKey]: press }), [press]))
  const count = offered?.count ?? 0
  return useMemo(() => (enabled ? { count, busy, press } : null), [enabled, count, busy, press])
}

export const ToSolveContext = createContext<ToSolve | null>(null)

export const useToSolveHere = (): ToSolve | null => useContext(ToSolveContext)
