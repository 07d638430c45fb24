import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sayWithUndo } from '../../lib/say-with-undo.ts'
import { staleAfterMoving } from '../../lib/stale-after-acts.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { paths } from '../../paths.ts'
import { say } from '../../ui/toasts.ts'
import { offerBack } from './offer-back.ts'
import { ticketQuery } from './queries.ts'
import type { TicketSearch } from './ticket-search.ts'
import { useSteps } from './use-steps.ts'

const staleAfterMerging = [...staleAfterMoving, 'tickets.recipients', 'tickets.tasks'] as const

/** What takes a ticket out of the way and back, and what changes it without a word to the customer. */
export function useAsideActs(ticket: Ticket, search: TicketSearch) {
  const t = useText()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const params = { id: ticket.id }
  const keep = (answer: Ticket) => queryClient.setQueryData(ticketQuery(answer.id).queryKey, answer)
  const { takeSilently } = useSteps()
  const settle = { stale: staleAfterMoving, onDone: keep }
  const move = (act: 'mark-answered' | 'resolve', said: string) =>
    offerBack(takeSilently(ticket.id, { act }), {
      before: ticket,
      act,
      said: () => said,
      take: takeSilently,
    })

  const unmarkSpam = useAct('tickets.unmarkSpam', settle)
  const restore = useAct('tickets.restore', settle)
  const reopen = useAct('tickets.reopen', settle)
  const unmerge = useAct('tickets.unmerge', { stale: staleAfterMerging, onDone: keep })
  const purge = useAct('tickets.purge', {
    stale: staleAfterMoving,
    onDone: () => {
      say(t('tickets:purging.done', { code: ticket.code }))
      navigate({ to: paths.tickets, search })
    },
  })
  const changeSubject = useAct('tickets.changeSubject', settle)
  const markSpam = useAct('tickets.markSpam', {
    stale: staleAfterMoving,
    onDone: answer => {
      keep(answer)
      sayWithUndo(t('tickets:markedSpam'), () => unmarkSpam.mutate({ params }))
    },
  })
  const remove = useAct('tickets.delete', {
    stale: staleAfterMoving,
    onDone: answer => {
      keep(answer)
      sayWithUndo(t('tickets:deleted'), () => restore.mutate({ params }))
    },
  })
  const merge = useAct('tickets.merge', {
    stale: staleAfterMerging,
    shownByForm: ['merge_target_unknown', 'cannot_merge'],
    onDone: answer => {
      keep(answer)
      const into = answer.mergedInto
      if (!into) return
      sayWithUndo(t('tickets:merged', { code: into.code }), () => unmerge.mutate({ params }))
      navigate({ to: paths.ticket, params: { id: into.id }, search })
    },
  })
  return {
    markSpam: () => markSpam.mutate({ params }),
    unmarkSpam: () => unmarkSpam.mutate({ params }),
    delete: () => remove.mutate({ params }),
    restore: () => restore.mutate({ params }),
    purge: () => purge.mutate({ params }),
    markAnswered: () => move('mark-answered', t('tickets:markedAnswered')),
    /** Of what was only marked as answered. */
    reopen: () => reopen.mutate({ params }),
    resolveSilently: () => move('resolve', t('tickets:resolved')),
    changeSubject: (subject: string) => changeSubject.mutate({ params, body: { subject } }),
    unmerge: () => unmerge.mutate({ params }),
    merge,
  }
}

export type AsideActs = ReturnType<typeof useAsideActs>
