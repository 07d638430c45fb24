import type { Status } from '@stoa/contract/ticket-shapes'

export type MovingAct = 'resolve' | 'reopen' | 'mark-answered' | 'postpone'

export type Step =
  | { act: 'reopen' }
  | { act: 'mark-answered' }
  | { act: 'resolve' }
  | { act: 'postpone'; until: string }

/** What takes a move back, one act after the other; empty where nothing does. */
export function stepsBack(
  before: { status: Status; postponedUntil: string | null },
  act: MovingAct,
  now: number,
): Step[] {
  const { status, postponedUntil } = before
  if (status === 'postponed')
    return postponedUntil && Date.parse(postponedUntil) > now
      ? [
          ...(act === 'resolve' || act === 'mark-answered' ? [{ act: 'reopen' } as const] : []),
          { act: 'postpone', until: postponedUntil },
        ]
      : []
  if (act === 'reopen') return [{ act: status === 'answered' ? 'mark-answered' : 'resolve' }]
  return status === 'answered' ? [{ act: 'reopen' }, { act: 'mark-answered' }] : [{ act: 'reopen' }]
}
