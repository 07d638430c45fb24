import type { Ticket } from '@stoa/contract/tickets'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../../lib/use-act.ts'
import { ticketQuery } from './queries.ts'

/** What can be done with a ticket. What is certain shows at once, and is taken back where the server refuses. */
export function useTicketActs(ticket: Ticket) {
  const queryClient = useQueryClient()
  const { queryKey } = ticketQuery(ticket.id)
  const params = { id: ticket.id }

  const show = (change: (ticket: Ticket) => Partial<Ticket>) => () => {
    queryClient.cancelQueries({ queryKey })
    const before = queryClient.getQueryData(queryKey)
    queryClient.setQueryData(queryKey, shown => shown && { ...shown, ...change(shown) })
    return () => queryClient.setQueryData(queryKey, before)
  }
  const settle = {
    stale: ['tickets.list', 'tickets.counts', 'departments.list', 'tickets.timeline'] as const,
    onDone: (answer: Ticket | null) => {
      if (answer) queryClient.setQueryData(queryKey, answer)
    },
  }
  const resolve = useAct('tickets.resolve', {
    ...settle,
    before: show(({ can }) => ({
      status: 'resolved',
      can: { ...can, resolve: false, reopen: can.resolve },
      why: {},
    })),
  })
  const reopen = useAct('tickets.reopen', {
    ...settle,
    before: show(({ can }) => ({
      status: 'open',
      can: { ...can, resolve: can.reopen, reopen: false },
      why: {},
    })),
  })
  const assign = useAct('tickets.assign', settle)
  const tag = useAct('tickets.tag', {
    stale: [...settle.stale, 'tags.list'],
    onDone: settle.onDone,
    before: given =>
      show(({ tags }) => ({ tags: tags.includes(given.body.tag) ? tags : [...tags, given.body.tag] }))(),
  })
  const untag = useAct('tickets.untag', {
    ...settle,
    before: given => show(({ tags }) => ({ tags: tags.filter(each => each !== given.body.tag) }))(),
  })
  return {
    resolve: () => resolve.mutate({ params }),
    reopen: () => reopen.mutate({ params }),
    assign: (assigneeId: number | null) => assign.mutate({ params, body: { assigneeId } }),
    tag: (name: string) => tag.mutate({ params, body: { tag: name } }),
    untag: (name: string) => untag.mutate({ params, body: { tag: name } }),
  }
}

export type TicketActs = ReturnType<typeof useTicketActs>
