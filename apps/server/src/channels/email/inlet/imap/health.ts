import type { Mailbox } from '@stoa/contract/mail'
import type { Clock } from '../../../../platform/clock.ts'

export type Health = {
  state: 'connecting' | 'connected' | 'failing'
  since: Temporal.Instant
  problem: string | null
}

/** How the connections of this process are. */
export const createHealthBoard = (clock: Clock) => {
  const board = new Map<number, Health>()
  return {
    /** `problem`: the server's words at the last failure, kept until it is connected again. */
    note(mailboxId: number, state: Health['state'], problem: string | null = null) {
      const before = board.get(mailboxId)
      const since = before?.state === state ? before.since : clock.now()
      board.set(mailboxId, { state, since, problem })
    },
    forget: (mailboxId: number) => board.delete(mailboxId),
    of(mailbox: { id: number; active: boolean }): Mailbox['health'] {
      if (!mailbox.active) return { state: 'off', since: null, problem: null }
      const health = board.get(mailbox.id)
      if (!health) return { state: 'connecting', since: null, problem: null }
      return { ...health, since: health.since.toString() }
    },
  }
}

export type HealthBoard = ReturnType<typeof createHealthBoard>
