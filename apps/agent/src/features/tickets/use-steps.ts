import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { staleAfterMoving } from '../../lib/stale-after-acts.ts'
import { useAct } from '../../lib/use-act.ts'
import { ticketQuery } from './queries.ts'
import type { Step } from './steps-back.ts'

/** Takes a ticket from status to status; `silent`: no customer is told. */
export function useSteps() {
  const queryClient = useQueryClient()
  const settle = {
    stale: staleAfterMoving,
    onDone: (answer: Ticket) => queryClient.setQueryData(ticketQuery(answer.id).queryKey, answer),
  }
  const resolve = useAct('tickets.resolve', settle)
  const reopen = useAct('tickets.reopen', settle)
  const markAnswered = useAct('tickets.markAnswered', settle)
  const postpone = useAct('tickets.postpone', settle)

  const take = (id: number, step: Step, silent: boolean): Promise<Ticket> => {
    const params = { id }
    if (step.act === 'reopen') return reopen.mutateAsync({ params })
    if (step.act === 'mark-answered') return markAnswered.mutateAsync({ params })
    if (step.act === 'postpone') return postpone.mutateAsync({ params, body: { until: step.until } })
    return resolve.mutateAsync({ params, ...(silent && { body: { silent } }) })
  }
  return {
    take: (id: number, step: Step) => take(id, step, false),
    takeSilently: (id: number, step: Step) => take(id, step, true),
  }
}
