import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayWithUndo } from '../../../lib/say-with-undo.ts'
import { staleAfterMoving } from '../../../lib/stale-after-acts.ts'
import { useText } from '../../../lib/text.ts'
import { useAct } from '../../../lib/use-act.ts'
import { say, warn } from '../../../ui/toasts.ts'
import { ticketQuery } from '../queries.ts'
import type { BoardStatus } from './columns.ts'
import { type Move, moveTo, type Step, stepsBack } from './moves.ts'

/** Moves tickets from column to column: each move is an act of its own, and is offered to be taken back. */
export function useMoves() {
  const t = useText()
  const queryClient = useQueryClient()
  const [moving, setMoving] = useState<number | null>(null)
  /** The ticket that somebody has yet to say until when it is put off. */
  const [postponing, setPostponing] = useState<Ticket | null>(null)
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
    // What is only taken back tells no customer.
    return resolve.mutateAsync({ params, ...(silent && { body: { silent } }) })
  }
  const run = async (ticket: Ticket, step: Step) => {
    setMoving(ticket.id)
    try {
      const { status } = await take(ticket.id, step, false)
      const title = t('tickets:board.moved', { column: t(`status.${status}`) })
      const back = stepsBack(ticket, step.act, Date.now())
      if (back.length === 0) say(title)
      else
        sayWithUndo(title, async () => {
          for (const each of back) await take(ticket.id, each, true)
        })
    } catch {
      // The act has said so.
    } finally {
      setMoving(null)
    }
  }
  const begin = (ticket: Ticket, move: Move | null) => {
    if (move === null) return
    if ('reason' in move) warn(t('tickets:board.cannotMove'), t(move.reason))
    else if (move.act === 'postpone') setPostponing(ticket)
    else run(ticket, { act: move.act })
  }
  return {
    moving,
    postponing,
    /** Whatever the ticket is by now: another one may have moved it. */
    move: async (id: number, to: BoardStatus) => {
      try {
        const ticket = await queryClient.fetchQuery(ticketQuery(id))
        begin(ticket, moveTo(ticket, to))
      } catch {
        warn(t('tickets:board.cannotMove'))
      }
    },
    postpone: (until: string) => {
      if (postponing) run(postponing, { act: 'postpone', until })
      setPostponing(null)
    },
    stopPostponing: () => setPostponing(null),
  }
}

export type Moves = ReturnType<typeof useMoves>
