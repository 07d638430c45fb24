import type { Ticket } from '@stoa/contract/ticket-shapes'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../../../lib/text.ts'
import { warn } from '../../../ui/toasts.ts'
import { offerBack } from '../offer-back.ts'
import { ticketQuery } from '../queries.ts'
import type { Step } from '../steps-back.ts'
import { useSteps } from '../use-steps.ts'
import type { BoardStatus } from './columns.ts'
import { type Move, moveTo } from './moves.ts'

/** Moves tickets from column to column: each move is an act of its own, and is offered to be taken back. */
export function useMoves() {
  const t = useText()
  const queryClient = useQueryClient()
  const [moving, setMoving] = useState<number | null>(null)
  /** The ticket that somebody has yet to say until when it is put off. */
  const [postponing, setPostponing] = useState<Ticket | null>(null)
  const { take, takeSilently } = useSteps()

  const run = async (ticket: Ticket, step: Step) => {
    setMoving(ticket.id)
    await offerBack(take(ticket.id, step), {
      before: ticket,
      act: step.act,
      said: ({ status }) => t('tickets:board.moved', { column: t(`status.${status}`) }),
      take: takeSilently,
    })
    setMoving(null)
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
