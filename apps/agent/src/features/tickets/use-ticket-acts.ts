import type { Priority, Ticket } from '@stoa/contract/ticket-shapes'
import { fullMoment } from '@stoa/text/format'
import { useQueryClient } from '@tanstack/react-query'
import { query } from '../../lib/query.ts'
import { sayWithUndo } from '../../lib/say-with-undo.ts'
import { useMe, useReader } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { useAct } from '../../lib/use-act.ts'
import { offerBack } from './offer-back.ts'
import { ticketQuery } from './queries.ts'
import { useSteps } from './use-steps.ts'

/** What can be done with a ticket. What is certain shows at once, and is taken back where the server refuses. */
export function useTicketActs(ticket: Ticket) {
  const t = useText()
  const reader = useReader()
  const me = useMe()
  const queryClient = useQueryClient()
  const { queryKey } = ticketQuery(ticket.id)
  const params = { id: ticket.id }
  const { takeSilently } = useSteps()

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
      postponedUntil: null,
      overdue: false,
      can: { ...can, resolve: false, reopen: can.resolve, postpone: false },
      why: {},
    })),
  })
  // Not shown before it is: what was postponed as new is new again, and only the server knows.
  const reopen = useAct('tickets.reopen', settle)
  const people = (): { id: number; name: string }[] => [
    me,
    ...(queryClient.getQueryData(query('users.list').queryKey)?.items ?? []),
  ]
  const assign = useAct('tickets.assign', {
    ...settle,
    before: ({ body: { assigneeId } }) => {
      const person = people().find(({ id }) => id === assigneeId)
      return show(({ assignee }) => ({ assignee: person ?? (assigneeId === null ? null : assignee) }))()
    },
  })
  const postpone = useAct('tickets.postpone', {
    ...settle,
    before: ({ body: { until } }) =>
      show(() => ({ status: 'postponed', postponedUntil: until, overdue: false }))(),
  })
  const prioritise = useAct('tickets.prioritise', {
    ...settle,
    before: given => show(() => ({ priority: given.body.priority }))(),
  })
  const close = useAct('tickets.close', settle)
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
  // What was before is kept from here: `onDone` knows the ticket only as it shows by then.
  const resolveIt = () =>
    offerBack(resolve.mutateAsync({ params }), {
      before: ticket,
      act: 'resolve',
      said: () => t('tickets:resolved'),
      take: takeSilently,
    })
  const postponeIt = (until: string) =>
    offerBack(postpone.mutateAsync({ params, body: { until } }), {
      before: ticket,
      act: 'postpone',
      said: ({ postponedUntil }) =>
        t('tickets:returnsAt', { moment: fullMoment(postponedUntil ?? until, reader) }),
      take: takeSilently,
    })
  const prioritiseIt = async (priority: Priority) => {
    const { priority: before } = ticket
    try {
      await prioritise.mutateAsync({ params, body: { priority } })
      sayWithUndo(t('tickets:priority', { priority: t(`tickets:priorities.${priority}`) }), () =>
        prioritise.mutate({ params, body: { priority: before } }),
      )
    } catch {
      // The act has said so.
    }
  }
  return {
    resolve: resolveIt,
    reopen: () => reopen.mutate({ params }),
    postpone: postponeIt,
    prioritise: prioritiseIt,
    close: () => close.mutate({ params }),
    assign: (assigneeId: number | null) => assign.mutate({ params, body: { assigneeId } }),
    tag: (name: string) => tag.mutate({ params, body: { tag: name } }),
    untag: (name: string) => untag.mutate({ params, body: { tag: name } }),
  }
}

export type TicketActs = ReturnType<typeof useTicketActs>
